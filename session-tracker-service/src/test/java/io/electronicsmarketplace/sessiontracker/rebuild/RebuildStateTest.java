package io.electronicsmarketplace.sessiontracker.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.electronicsmarketplace.events.state.ShopperState;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.sessiontracker.archive.ArchiveQueries;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets;
import io.electronicsmarketplace.sessiontracker.state.ShopperConsents;
import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import picocli.CommandLine;

class RebuildStateTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final ShopperId shopper = ShopperId.visitor(visitor);

    @Autowired
    private StateRedis redis;

    @Test
    void decisionsAboutProfiling_areKnownAgain_theLatestCounts() {
        String allowedAgain = UUID.randomUUID().toString();
        decide(visitor, true);
        decide(visitor, false);
        decide(allowedAgain, false);
        decide(allowedAgain, true);
        String anotherRedis = TrackerEnvironment.INFRASTRUCTURE.freshRedis(); // which the service does not fill
        try (StateRedis rebuilt = new StateRedis(anotherRedis)) {
            assertThat(profiling(rebuilt, visitor)).isTrue();

            assertThat(rebuild(anotherRedis)).isZero();

            assertThat(profiling(rebuilt, visitor)).isFalse();
            assertThat(profiling(rebuilt, allowedAgain)).isTrue();
        }
    }

    private void decide(String visitorId, boolean profiling) {
        http().put()
                .uri("/api/v1/consent")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitorId))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"profiling\":" + profiling + "}")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static boolean profiling(StateRedis redis, String visitorId) {
        return new ShopperStateReader(redis.connection())
                .read(ShopperId.visitor(visitorId), Instant.now())
                .join()
                .profiling();
    }

    private static int rebuild(String redisUrl, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--archive=" + TrackerEnvironment.ARCHIVE,
                "--redis=" + redisUrl,
                "--kafka=" + TrackerEnvironment.KAFKA));
        options.addAll(List.of(more));
        return new CommandLine(new RebuildStateCommand()).execute(options.toArray(String[]::new));
    }

    @Test
    void runningSessions_areLookedAtAfterThePauseOfTheSettings() {
        Instant first = threeEvents().history().getFirst().at();
        String anotherRedis = TrackerEnvironment.INFRASTRUCTURE.freshRedis();
        try (StateRedis rebuilt = new StateRedis(anotherRedis)) {
            assertThat(rebuild(anotherRedis, "--session-inactivity=45m")).isZero();
            Double due = rebuilt.connection().sync().zscore("{shoppers}:sessions-due", shopper.value());
            assertThat(Instant.ofEpochMilli(due.longValue()))
                    .isEqualTo(first.plus(Duration.ofMinutes(45)).plusMillis(1));
        }
    }

    @Test
    void redisThatLostEverything_isFilledAgain_byItself() {
        ShopperState before = threeEvents();

        redis.connection().sync().flushdb();
        await().untilAsserted(() -> assertIsAsBefore(state(shopper), before));
    }

    @Test
    void redisThatLostItsLastWrites_getsThemAgain_byItself() {
        ShopperState before = threeEvents();
        var partition = before.watermarks().entrySet().iterator().next();
        var interactions = new TopicPartition(Topics.INTERACTIONS, partition.getKey());
        long next = partition.getValue() + 1;
        AppliedOffsets applied = new AppliedOffsets(redis);
        await().untilAsserted(() -> assertThat(applied.all()).containsEntry(interactions, next));

        // What it comes back with is all up to some moment: here, to the one before these three.
        redis.connection().sync().hset("{shoppers}:applied", interactions.toString(), Long.toString(next - 3));
        redis.connection().sync().del(ShopperKeys.of(shopper).all().toArray(String[]::new));

        await().untilAsserted(() -> assertIsAsBefore(state(shopper), before));
        await().untilAsserted(() -> assertThat(applied.all()).containsEntry(interactions, next));
    }

    @Test
    void aRedisThatIsEmptiedAgainWhileItIsFilled_isNotMarked() {
        String emptied = TrackerEnvironment.INFRASTRUCTURE.freshRedis();
        try (StateRedis other = new StateRedis(emptied)) {
            StateMark mark = new StateMark(other);
            StateMark.Claim first = mark.claim(Duration.ofMinutes(1)).orElseThrow();
            assertThat(mark.claim(Duration.ofMinutes(1))).isEmpty();
            assertThat(rebuild(emptied)).as("while another has the claim").isEqualTo(1);
            other.connection().sync().flushdb();
            assertThat(first.renew(Duration.ofMinutes(1))).isFalse();
            StateMark.Claim second = mark.claim(Duration.ofMinutes(1)).orElseThrow();
            assertThat(first.finish(Instant.EPOCH)).isFalse();
            assertThat(mark.value()).isEmpty();
            assertThat(second.finish(Instant.EPOCH)).isTrue();
            assertThat(mark.value()).isPresent();
            assertThat(mark.claim(Duration.ofMinutes(1)))
                    .as("given up in the end")
                    .isPresent();
        }
    }

    @Test
    void anotherRedis_isFilledByCommand() {
        assertAnotherRedisIsFilledWith(threeEvents());
    }

    @Test
    void aRecordThatCannotBeApplied_isPassedOver() {
        String hideOfNothing = UUID.randomUUID().toString();
        Instant now = Instant.now();
        Interaction poison = new Interaction(
                hideOfNothing, InteractionType.HIDE, visitor, null, null, null, now, now, null, null, null, null, null);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TrackerEnvironment.KAFKA),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(Topics.INTERACTIONS, visitor, EventJson.write(poison)));
        }
        assertAnotherRedisIsFilledWith(threeEvents());
    }

    private void assertAnotherRedisIsFilledWith(ShopperState before) {
        String anotherRedis = TrackerEnvironment.INFRASTRUCTURE.freshRedis();
        try (StateRedis rebuilt = new StateRedis(anotherRedis)) {
            assertThat(rebuild(anotherRedis)).isZero();
            assertIsAsBefore(
                    new ShopperStateReader(rebuilt.connection())
                            .read(shopper, Instant.now())
                            .join(),
                    before);
        }
    }

    /** A view, a hidden and a purchased product, in Redis and in the archive. */
    private ShopperState threeEvents() {
        post(visitor, null, batch(event("e1", "view", "p1"), event("e2", "hide", "p2"), event("e3", "purchase", "p3")))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(state(shopper).history()).hasSize(2));
        await().untilAsserted(() -> assertThat(ArchiveQueries.ask(
                        TrackerEnvironment.ARCHIVE.resolve(Topics.INTERACTIONS),
                        "SELECT event_id FROM archive WHERE visitor_id = '" + visitor + "' AND product_id IS NOT NULL"))
                .hasSize(3));
        return state(shopper);
    }

    private static void assertIsAsBefore(ShopperState after, ShopperState before) {
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.hidden()).isEqualTo(before.hidden());
        assertThat(after.purchased()).isEqualTo(before.purchased());
    }

    @Test
    void whileRedisIsEmpty_nobodyIsTakenForSomeoneWhoAgreed() {
        decide(visitor, false);
        await().untilAsserted(() -> assertThat(state(shopper).profiling()).isFalse());
        String emptied = TrackerEnvironment.INFRASTRUCTURE.freshRedis();
        try (StateRedis other = new StateRedis(emptied)) {
            ShopperConsents consents = new ShopperConsents(other);
            assertThatThrownBy(() -> consents.refusedAmong(Set.of(shopper))).isInstanceOf(RedisException.class);
            rebuild(emptied);
            assertThat(consents.refusedAmong(Set.of(shopper))).containsExactly(shopper);
        }
    }
}
