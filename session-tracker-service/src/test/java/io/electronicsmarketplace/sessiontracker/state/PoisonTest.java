package io.electronicsmarketplace.sessiontracker.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import io.electronicsmarketplace.sessiontracker.testing.TopicContent;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

class PoisonTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private StateRedis redis;

    @Test
    void recordsThatAreNoInteractions_goToTheDeadLetters_andStopNothing() {
        kafka.send(Topics.INTERACTIONS, visitor, "{broken".getBytes(StandardCharsets.UTF_8))
                .join();
        kafka.send(Topics.INTERACTIONS, visitor, "{}".getBytes(StandardCharsets.UTF_8))
                .join();
        kafka.send(Topics.INTERACTIONS, visitor, null).join();
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();

        await().untilAsserted(() -> assertThat(state(ShopperId.visitor(visitor)).session())
                .extracting(PastInteraction::productId)
                .containsExactly("p1"));
        await().untilAsserted(() -> assertThat(TopicContent.of(Topics.deadLettersOf(Topics.INTERACTIONS), visitor))
                .hasSize(3)
                .first()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo("{broken".getBytes(StandardCharsets.UTF_8));
                    assertThat(TopicContent.header(letter, DeadLetters.TOPIC)).isEqualTo(Topics.INTERACTIONS);
                    assertThat(TopicContent.header(letter, DeadLetters.CAUSE)).contains("not a Interaction");
                }));
    }

    @Test
    void shopperWhoseKeyIsBroken_goesToTheDeadLetters_othersGoOn() {
        String other = UUID.randomUUID().toString();
        redis.connection().sync().set(ShopperKeys.of(ShopperId.visitor(visitor)).recent(), "not a sorted set");
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
        post(other, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();

        await().untilAsserted(() ->
                assertThat(state(ShopperId.visitor(other)).session()).hasSize(1));
        await().untilAsserted(() -> assertThat(TopicContent.of(Topics.deadLettersOf(Topics.INTERACTIONS), visitor))
                .singleElement()
                .satisfies(letter -> assertThat(TopicContent.header(letter, DeadLetters.CAUSE))
                        .contains("WRONGTYPE")));
    }
}
