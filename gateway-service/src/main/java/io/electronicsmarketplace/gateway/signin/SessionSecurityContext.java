package io.electronicsmarketplace.gateway.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Reads who is signed in from the browser's session. */
final class SessionSecurityContext implements ServerSecurityContextRepository {

    /** How long a sign-in may rest; how long it may last at all, Keycloak says. */
    private static final Duration IDLE = Duration.ofHours(24);

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> SignIn.of(session).orElse(null))
                .map(signIn -> new SecurityContextImpl(new BrowserAuthentication(signIn)));
    }

    /** At sign-in the session gets a new id, so that nobody who knew the old one is signed in with it. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return context == null
                ? exchange.getSession().flatMap(WebSession::invalidate)
                : exchange.getSession().flatMap(session -> {
                    session.setMaxIdleTime(IDLE);
                    return session.changeSessionId();
                });
    }
}
