package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.gateway.visitor.Visitor;
import io.electronicsmarketplace.gateway.visitor.Visitors;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What happens when a browser comes back from the sign-in page. */
final class LoginOutcome implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginOutcome.class);

    /** Pages that say what became of a sign-in that did not succeed. */
    static final String UNAVAILABLE = "/?sign-in=unavailable";

    private static final String FAILED = "/?sign-in=failed";

    private final Visitors visitors;
    private final Identification identification;

    LoginOutcome(Visitors visitors, Identification identification) {
        this.visitors = visitors;
        this.identification = identification;
    }

    /**
     * What the visitor did becomes the user's, and the browser a new visitor, so that whoever uses it
     * next inherits nothing.
     */
    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filterExchange, Authentication authentication) {
        ServerWebExchange exchange = filterExchange.getExchange();
        Optional<Visitor> before = visitors.presented(exchange);
        visitors.replace(exchange);
        return exchange.getSession().flatMap(session -> {
            String returnTo = LoginRequests.complete(session);
            before.ifPresent(visitor -> identification.owe(session, visitor));
            return identification.settle(session).then(redirect(exchange, returnTo));
        });
    }

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filterExchange, AuthenticationException failure) {
        log.warn("A sign-in failed: {}", failure.toString());
        return redirect(filterExchange.getExchange(), isAway(failure) ? UNAVAILABLE : FAILED);
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof WebClientException) {
                return true;
            }
        }
        return false;
    }

    static Mono<Void> redirect(ServerWebExchange exchange, String path) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(path));
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return exchange.getResponse().setComplete();
    }
}
