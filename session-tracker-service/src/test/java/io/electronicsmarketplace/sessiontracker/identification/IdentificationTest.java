package io.electronicsmarketplace.sessiontracker.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.sessiontracker.testing.TopicContent;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class IdentificationTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final String user = UUID.randomUUID().toString();

    @Test
    void signIn_makesTheVisitorsSessionTheUsers_once() {
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
        post(UUID.randomUUID().toString(), user, batch(event("e2", "view", "p2")))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() ->
                assertThat(state(ShopperId.visitor(visitor)).session()).hasSize(1));

        identify(visitor, user).expectStatus().isAccepted();
        identify(visitor, user).expectStatus().isAccepted();

        await().untilAsserted(() -> assertThat(state(ShopperId.user(user)).session())
                .extracting(PastInteraction::productId)
                .containsExactlyInAnyOrder("p1", "p2"));
        assertThat(state(ShopperId.visitor(visitor)).history()).isEmpty();
        assertThat(TopicContent.of(Topics.ACCOUNT_EVENTS, user))
                .extracting(record ->
                        EventJson.read(record.value(), AccountEvent.class).eventId())
                .hasSize(2)
                .containsOnly(EventJson.read(
                                TopicContent.of(Topics.ACCOUNT_EVENTS, user)
                                        .getFirst()
                                        .value(),
                                AccountEvent.class)
                        .eventId());
    }

    @Test
    void eventsSentLaterWithTheOldToken_goToTheUser() {
        identify(visitor, user).expectStatus().isAccepted();
        post(visitor, null, batch(event("late", "view", "p9"))).expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(state(ShopperId.user(user)).session())
                .extracting(PastInteraction::productId)
                .containsExactly("p9"));
    }

    @Test
    void secondUserOfTheSameVisitor_isRefusedAndGetsNothing() {
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
        identify(visitor, user).expectStatus().isAccepted();
        String second = UUID.randomUUID().toString();
        identify(visitor, second)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/visitor-of-another-user");
        await().untilAsserted(
                        () -> assertThat(state(ShopperId.user(user)).session()).hasSize(1));
        assertThat(state(ShopperId.user(second)).history()).isEmpty();
        assertThat(TopicContent.of(Topics.ACCOUNT_EVENTS, second)).isEmpty();
    }

    @Test
    void withoutAccessToken_is401_andWithoutVisitorToken_is400() {
        identify(visitor, null).expectStatus().isUnauthorized();
        http().post()
                .uri("/api/v1/browsing-session/identification")
                .headers(headers -> headers.setBearerAuth(TrackerEnvironment.TOKENS.accessToken(user)))
                .exchange()
                .expectStatus()
                .isBadRequest();
        http().post()
                .uri("/api/v1/browsing-session/identification")
                .headers(headers -> headers.setBearerAuth(TrackerEnvironment.TOKENS.accessToken(user)))
                .header("Visitor-Token", "forged")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private WebTestClient.ResponseSpec identify(String visitorId, @Nullable String userId) {
        var request = http().post()
                .uri("/api/v1/browsing-session/identification")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitorId));
        if (userId != null) {
            request.headers(headers -> headers.setBearerAuth(TrackerEnvironment.TOKENS.accessToken(userId)));
        }
        return request.exchange();
    }
}
