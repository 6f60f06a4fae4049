package io.electronicsmarketplace.gateway.session;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/**
 * Gives each request its session. While Redis is away a session cannot be looked up: reads go on with
 * an empty one, that is as a visitor, and the browser keeps its cookie; see {@link #refusal}.
 */
public final class BrowserSessions implements WebSessionManager {

    private static final Logger log = LoggerFactory.getLogger(BrowserSessions.class);

    private static final String UNKNOWN = BrowserSessions.class.getName() + ".unknown";

    private final WebSessionManager inRedis;
    private final String cookieName;
    private final Duration patience;
    private final InMemoryWebSessionStore empty = new InMemoryWebSessionStore();

    BrowserSessions(WebSessionManager inRedis, String cookieName, Duration patience) {
        this.inRedis = inRedis;
        this.cookieName = cookieName;
        this.patience = patience;
    }

    @Override
    public Mono<WebSession> getSession(ServerWebExchange exchange) {
        if (!hasCookie(exchange.getRequest())) {
            return inRedis.getSession(exchange); // a new one, for which Redis is not asked
        }
        return inRedis.getSession(exchange).timeout(patience(exchange)).onErrorResume(failure -> {
            log.warn("A session cannot be looked up: {}", failure.toString());
            exchange.getAttributes().put(UNKNOWN, true);
            return empty.createWebSession();
        });
    }

    /** Who comes back from the sign-in page has nothing to gain from an answer as a visitor. */
    private Duration patience(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/login/") ? patience.multipliedBy(5) : patience;
    }

    /** Whether the request names a session. */
    public boolean hasCookie(ServerHttpRequest request) {
        return request.getCookies().containsKey(cookieName);
    }

    /**
     * The problem of a write by somebody who may be signed in while nobody can tell: it must not
     * happen as a visitor. Empty if the session was looked up, and for reads.
     */
    public Mono<ProblemException> refusal(ServerWebExchange exchange) {
        if (isRead(exchange.getRequest()) || !hasCookie(exchange.getRequest())) {
            return Mono.empty();
        }
        return exchange.getSession()
                .filter(session -> exchange.getAttribute(UNKNOWN) != null)
                .map(session -> ProblemException.unavailable(
                        "Your sign-in cannot be looked up at the moment, and this needs it; try again.",
                        Duration.ofSeconds(2)));
    }

    private static boolean isRead(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }
}
