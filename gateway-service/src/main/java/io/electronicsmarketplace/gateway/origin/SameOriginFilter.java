package io.electronicsmarketplace.gateway.origin;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import io.electronicsmarketplace.gateway.session.BrowserSessions;
import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a write that carries one of our cookies pass only if the browser says that our own page sent
 * it ({@code Sec-Fetch-Site}, or {@code Origin} from browsers without), or if it carries the CSRF
 * token of {@code GET /bff/session}. {@code sendBeacon} passes, since browsers send these headers
 * with it too. A request without our cookies acts for nobody and needs no check.
 */
@Component
class SameOriginFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final PublicAddress address;
    private final BrowserSessions sessions;
    private final Visitors visitors;

    SameOriginFilter(PublicAddress address, BrowserSessions sessions, Visitors visitors) {
        this.address = address;
        this.sessions = sessions;
        this.visitors = visitors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean byCookie = sessions.hasCookie(request) || visitors.hasCookie(request);
        if (READS.contains(request.getMethod()) || !byCookie || isOwn(request) || hasToken(exchange)) {
            return chain.filter(exchange);
        }
        return Mono.error(new ProblemException(
                HttpStatus.FORBIDDEN,
                "cross-site-request",
                "This was not sent by the marketplace's own page. Send the csrfToken of GET /bff/session in the header "
                        + CsrfTokens.HEADER + "."));
    }

    private boolean isOwn(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        return origin != null && address.isOwnOrigin(origin);
    }

    private boolean hasToken(ServerWebExchange exchange) {
        String token = exchange.getRequest().getHeaders().getFirst(CsrfTokens.HEADER);
        return token != null
                && visitors.presented(exchange)
                        .filter(visitor -> CsrfTokens.matches(token, visitor))
                        .isPresent();
    }

    /** Before sign-in, after the filter that gives the visitor token back. */
    @Override
    public int getOrder() {
        return -150;
    }
}
