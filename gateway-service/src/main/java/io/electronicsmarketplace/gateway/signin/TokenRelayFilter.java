package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.gateway.routing.DownstreamHeaders;
import io.electronicsmarketplace.gateway.session.BrowserSessions;
import io.electronicsmarketplace.support.problem.ProblemException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Sends the user's access token along: the mobile client's own, or the one of the browser's session. */
final class TokenRelayFilter implements GlobalFilter, Ordered {

    private final AccessTokens accessTokens;
    private final BrowserSessions sessions;

    TokenRelayFilter(AccessTokens accessTokens, BrowserSessions sessions) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .flatMap(who -> relay(who, exchange).thenReturn(true))
                .switchIfEmpty(sessions.refusal(exchange).flatMap(Mono::error))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> relay(Authentication who, ServerWebExchange exchange) {
        return switch (who) {
            case JwtAuthenticationToken mobile -> {
                DownstreamHeaders.relay(exchange, mobile.getToken().getTokenValue());
                yield Mono.empty();
            }
            case BrowserAuthentication browser ->
                accessTokens.of(browser, exchange).flatMap(token -> relay(token, exchange));
            default -> Mono.empty();
        };
    }

    private static Mono<Void> relay(AccessToken token, ServerWebExchange exchange) {
        boolean read = exchange.getRequest().getMethod() == HttpMethod.GET;
        return switch (token) {
            case AccessToken.Valid valid -> {
                DownstreamHeaders.relay(exchange, valid.value());
                yield Mono.empty();
            }
            case AccessToken.Ended() -> {
                Mono<Void> signOut = exchange.getSession().flatMap(WebSession::invalidate);
                yield read ? signOut : signOut.then(Mono.error(signInAgain()));
            }
            case AccessToken.Unknown() -> read ? Mono.empty() : Mono.error(tryAgain());
        };
    }

    private static ProblemException signInAgain() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED, "signed-out", "Your sign-in has ended; sign in again at /bff/login.");
    }

    private static ProblemException tryAgain() {
        return ProblemException.unavailable(
                "Your sign-in cannot be renewed at the moment; try again.", Duration.ofSeconds(5));
    }

    /** Before anything is sent anywhere. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
