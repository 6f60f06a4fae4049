package io.electronicsmarketplace.sessiontracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class InteractionIntakeTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final ShopperId shopper = ShopperId.visitor(visitor);

    @Test
    void click_ofAVisitor_isInTheSessionWithinASecond() {
        post(visitor, null, batch(event("e1", "click", "p1"))).expectStatus().isAccepted();
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(state(shopper).session())
                        .extracting(PastInteraction::productId)
                        .containsExactly("p1"));
    }

    @Test
    void batch_withSomeWrongEvents_takesTheOthersAndNamesWhatIsWrong() {
        String future = event("e4", "view", "p4").replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"2199-01-01T00:00:00Z\"");
        post(
                        visitor,
                        null,
                        batch(
                                event("e1", "view", "p1"),
                                event("e2", "teleport", "p2"),
                                event("e3", "view", "p3").replace("}", ",\"colour\":\"red\"}"),
                                future,
                                "7",
                                event("e5", "rating", "p5"),
                                event("e6", "view", "p6")))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.results[*].status")
                .value((java.util.List<String> statuses) -> assertThat(statuses)
                        .containsExactly("accepted", "refused", "refused", "refused", "refused", "refused", "accepted"))
                .jsonPath("$.results[1].problem.errors[0].path")
                .isEqualTo("events[1].type")
                .jsonPath("$.results[2].problem.errors[0].path")
                .isEqualTo("events[2].colour")
                .jsonPath("$.results[3].problem.errors[0].message")
                .value((String message) -> assertThat(message).contains("future"))
                .jsonPath("$.results[4].problem.type")
                .isEqualTo("/problems/invalid-interaction")
                .jsonPath("$.results[5].problem.errors[0].path")
                .isEqualTo("events[5].rating");
        await().untilAsserted(() -> assertThat(state(shopper).session())
                .extracting(PastInteraction::productId)
                .containsExactly("p1", "p6"));
    }

    @Test
    void clientWithAWrongClock_isCorrectedBySentAt() {
        Instant wrong = Instant.now().minus(Duration.ofDays(400));
        String view = """
                {"eventId":"e1","type":"view","productId":"p1","at":"%s"}""".formatted(wrong.minusSeconds(60));
        post(visitor, null, "{\"sentAt\":\"%s\",\"events\":[%s]}".formatted(wrong, view))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).session())
                .singleElement()
                .satisfies(past -> assertThat(past.at())
                        .isBetween(Instant.now().minusSeconds(75), Instant.now().minusSeconds(55))));
    }

    @Test
    void beacon_asTextPlain_isTaken() {
        http().post()
                .uri("/api/v1/interactions")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor))
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .bodyValue(batch(event("e1", "view", "p1")))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    @Test
    void requestOfNobody_isRefused() {
        http().post()
                .uri("/api/v1/interactions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(batch(event("e1", "view", "p1")))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void repeatedBatch_countsOnce() {
        String batch = batch(event("e1", "view", "p1"), event("e2", "view", "p2"));
        post(visitor, null, batch).expectStatus().isAccepted();
        post(visitor, null, batch).expectStatus().isAccepted();
        post(visitor, null, batch(event("e3", "view", "p3"))).expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).session())
                .extracting(PastInteraction::productId)
                .containsExactly("p1", "p2", "p3"));
    }
}
