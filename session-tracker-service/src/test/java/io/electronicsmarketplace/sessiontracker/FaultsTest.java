package io.electronicsmarketplace.sessiontracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is promised when a real Redis or a real Kafka is gone. */
class FaultsTest extends TrackerTest {

    private static final Duration HEALED = Duration.ofSeconds(30);

    private final String visitor = UUID.randomUUID().toString();
    private final ShopperId shopper = ShopperId.visitor(visitor);

    @Test
    void redisGone_eventsAreTaken_andAreInTheStateWhenItReturns() {
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).session()).hasSize(1));
        TrackerEnvironment.INFRASTRUCTURE.stop(Part.REDIS);
        try {
            post(visitor, null, batch(event("e2", "view", "p2"))).expectStatus().isAccepted();
            http().get()
                    .uri("/api/v1/browsing-session")
                    .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectHeader()
                    .exists("Retry-After");
        } finally {
            TrackerEnvironment.INFRASTRUCTURE.start(Part.REDIS);
        }
        await().atMost(HEALED)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(state(shopper).session())
                        .extracting(PastInteraction::productId)
                        .containsExactly("p1", "p2"));
    }

    @Test
    void kafkaGone_answers503InSeconds_andWhatWasAcceptedIsNotLost() {
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
        String unsent = batch(event("e2", "view", "p2"));
        TrackerEnvironment.INFRASTRUCTURE.stop(Part.KAFKA);
        try {
            Instant start = Instant.now();
            post(visitor, null, unsent)
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
        } finally {
            TrackerEnvironment.INFRASTRUCTURE.start(Part.KAFKA);
        }
        await().atMost(HEALED)
                .untilAsserted(() -> post(visitor, null, unsent).expectStatus().isAccepted());
        await().atMost(HEALED)
                .untilAsserted(() -> assertThat(state(shopper).session())
                        .extracting(PastInteraction::productId)
                        .containsExactly("p1", "p2"));
    }
}
