package io.electronicsmarketplace.gateway.signin;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Looks whether Keycloak is there before a browser is sent to it: the browser would end at an error of
 * its own, while our page can say that signing in is not possible at the moment.
 */
final class KeycloakThereFilter implements WebFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(KeycloakThereFilter.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient http;
    private final String anything;

    KeycloakThereFilter(WebClient http, KeycloakClient client) {
        this.http = http;
        this.anything = client.backchannel("certs");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals(LoginRequestResolver.PATH)) {
            return chain.filter(exchange);
        }
        return isThere()
                .flatMap(there ->
                        there ? chain.filter(exchange) : LoginOutcome.redirect(exchange, LoginOutcome.UNAVAILABLE));
    }

    private Mono<Boolean> isThere() {
        return http.get()
                .uri(anything)
                .retrieve()
                .toBodilessEntity()
                .map(answer -> true)
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn("Nobody can sign in, since Keycloak does not answer: {}", failure.toString());
                    return Mono.just(false);
                });
    }

    /** Right before the filter that begins the sign-in. */
    @Override
    public int getOrder() {
        return -110;
    }
}
