package io.electronicsmarketplace.gateway.visitor;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The visitor of each request: the one whose token the client sent, else a new one.
 *
 * <p>Whoever asks first decides; the answer is kept with the exchange. The token goes back to the
 * client with the response: as a cookie to browsers, which must not let scripts read it, as a header
 * to others.
 */
public final class Visitors {

    private static final String COOKIE = "visitor";
    private static final String CURRENT = Visitors.class.getName() + ".current";
    private static final String PRESENTED = Visitors.class.getName() + ".presented";

    private final VisitorTokenIssuer issuer;
    private final PublicAddress address;

    Visitors(VisitorTokenIssuer issuer, PublicAddress address) {
        this.issuer = issuer;
        this.address = address;
    }

    /** The visitor whose valid token the client sent, in the header or, failing that, the cookie. */
    public Optional<Visitor> presented(ServerWebExchange exchange) {
        Optional<Visitor> known = exchange.getAttribute(PRESENTED);
        if (known != null) {
            return known;
        }
        Optional<Visitor> visitor = verify(exchange.getRequest());
        exchange.getAttributes().put(PRESENTED, visitor);
        return visitor;
    }

    private Optional<Visitor> verify(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(VisitorTokens.HEADER))
                .flatMap(issuer::verify)
                .or(() -> cookie(request).flatMap(issuer::verify));
    }

    private Optional<String> cookie(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(address.cookieName(COOKIE)))
                .map(HttpCookie::getValue);
    }

    /** The visitor of this request, a new one if the client sent no valid token. */
    public Visitor current(ServerWebExchange exchange) {
        Visitor known = exchange.getAttribute(CURRENT);
        if (known != null) {
            return known;
        }
        Visitor visitor = presented(exchange).orElseGet(issuer::issue);
        exchange.getAttributes().put(CURRENT, visitor);
        return visitor;
    }

    /** Makes the client somebody new, with effect on its next request: at sign-in and sign-out. */
    public Visitor replace(ServerWebExchange exchange) {
        Visitor fresh = issuer.issue();
        exchange.getAttributes().put(CURRENT, fresh);
        return fresh;
    }

    /** A visitor nobody has seen before, of no request. */
    public Visitor issue() {
        return issuer.issue();
    }

    /** Whether the request carries a visitor cookie, valid or not. */
    public boolean hasCookie(ServerHttpRequest request) {
        return request.getCookies().containsKey(address.cookieName(COOKIE));
    }

    /** Puts the token of the current visitor, if anybody asked for it, into the response. */
    void answer(ServerWebExchange exchange) {
        Visitor visitor = exchange.getAttribute(CURRENT);
        if (visitor == null) {
            return;
        }
        HttpHeaders request = exchange.getRequest().getHeaders();
        boolean browser = request.containsHeader("Sec-Fetch-Site");
        HttpHeaders response = exchange.getResponse().getHeaders();
        response.remove(VisitorTokens.HEADER);
        if (!browser) {
            response.set(VisitorTokens.HEADER, visitor.token());
        }
        boolean keepsItItself = request.containsHeader(VisitorTokens.HEADER) && !browser;
        boolean cookieIsRight =
                cookie(exchange.getRequest()).filter(visitor.token()::equals).isPresent();
        if (!keepsItItself && !cookieIsRight) {
            exchange.getResponse().addCookie(address.cookie(COOKIE, visitor.token(), VisitorTokenIssuer.LIFETIME));
        }
    }
}
