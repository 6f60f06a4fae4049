package io.electronicsmarketplace.sessiontracker.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class BrowsingSessionTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final ShopperId shopper = ShopperId.visitor(visitor);
    private final Consumer<HttpHeaders> token =
            headers -> headers.set("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor));

    @Test
    void get_tellsWhatIsRemembered_andDelete_endsIt() {
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).session()).hasSize(1));
        http().get()
                .uri("/api/v1/browsing-session")
                .headers(token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.events[0].productId")
                .isEqualTo("p1")
                .jsonPath("$.profiling")
                .isEqualTo(true);

        http().delete()
                .uri("/api/v1/browsing-session")
                .headers(token)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(state(shopper).session()).isEmpty();

        post(visitor, null, batch(event("e2", "view", "p2"))).expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).session())
                .singleElement()
                .matches(past -> past.eventId().equals("e2")));
    }

    @Test
    void consent_refused_leavesOnlyTheSession_andUnknownFieldsAreNamed() {
        http().put()
                .uri("/api/v1/consent")
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"profiling\":false}")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(state(shopper).profiling()).isFalse();
        http().put()
                .uri("/api/v1/consent")
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"profiling\":true,\"tracking\":true}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("tracking");
    }
}
