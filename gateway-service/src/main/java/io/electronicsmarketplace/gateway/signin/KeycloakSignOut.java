package io.electronicsmarketplace.gateway.signin;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Ends a sign-in session at Keycloak, behind the browser's back. */
final class KeycloakSignOut {

    private static final Logger log = LoggerFactory.getLogger(KeycloakSignOut.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient http;
    private final KeycloakClient client;

    KeycloakSignOut(WebClient http, KeycloakClient client) {
        this.http = http;
        this.client = client;
    }

    /** Never fails: the browser is signed out here in any case. */
    Mono<Void> end(SignIn signIn) {
        return http.post()
                .uri(client.backchannel("logout"))
                .headers(headers -> headers.setBasicAuth(KeycloakClient.CLIENT_ID, client.secret()))
                .body(BodyInserters.fromFormData("refresh_token", signIn.refreshToken()))
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn("A sign-in session could not be ended at Keycloak: {}", failure.toString());
                    return Mono.empty();
                })
                .then();
    }
}
