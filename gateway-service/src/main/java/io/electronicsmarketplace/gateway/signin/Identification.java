package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.gateway.routing.Backend;
import io.electronicsmarketplace.gateway.routing.Backends;
import io.electronicsmarketplace.gateway.visitor.Visitor;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Tells session-tracker that a visitor turned out to be a user, so that the browsing session, cart and
 * favourites become the user's. It is owed from the sign-in on and kept in the session until
 * session-tracker has answered; a sign-in never fails for it.
 */
final class Identification {

    private static final Logger log = LoggerFactory.getLogger(Identification.class);

    private static final String OWED = "identification.visitor-token";

    /** A person waits for the page meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final WebClient http;
    private final String address;

    Identification(WebClient http, Backends backends) {
        this.http = http;
        this.address = backends.addressOf(Backend.SESSION_TRACKER) + "/api/v1/browsing-session/identification";
    }

    void owe(WebSession session, Visitor before) {
        session.getAttributes().put(OWED, before.token());
    }

    /** Does what is owed, if the user's access token is still valid; never fails. */
    Mono<Void> settle(WebSession session) {
        if (!(session.getAttribute(OWED) instanceof String visitorToken)) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(SignIn.of(session))
                .flatMap(signIn -> tell(signIn, visitorToken))
                .doOnNext(status -> {
                    // A refusal is an answer too: asking again would not change it.
                    if (status.is2xxSuccessful() || status.is4xxClientError() && status.value() != 401) {
                        session.getAttributes().remove(OWED);
                    }
                })
                .then();
    }

    private Mono<HttpStatusCode> tell(SignIn signIn, String visitorToken) {
        return http.post()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(signIn.accessToken()))
                .header(VisitorTokens.HEADER, visitorToken)
                .exchangeToMono(response -> response.releaseBody().thenReturn(response.statusCode()))
                .timeout(PATIENCE)
                .onErrorResume(failure -> {
                    log.warn("session-tracker could not be told of a sign-in, will be again: {}", failure.toString());
                    return Mono.empty();
                });
    }
}
