package io.electronicsmarketplace.sessiontracker.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** From the account event to the archive's disk, with real Kafka and Redis. */
class ErasedUserTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final String user = UUID.randomUUID().toString();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private StateRedis redis;

    @Test
    void erased_isInNoFileAnyMore_andNothingMoreIsArchived() {
        post(visitor, null, batch(event("anonymous", "view", "p1")))
                .expectStatus()
                .isAccepted();
        identify();
        post(visitor, user, batch(event("signed-in", "view", "p2")))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(onDisk(visitor)).containsOnly("anonymous", "signed-in"));
        await().untilAsserted(
                        () -> assertThat(state(ShopperId.user(user)).history()).hasSize(2));

        announceErasure(user);

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(IllegalStateException.class) // a file was deleted while it was looked at
                .untilAsserted(() -> assertThat(onDisk(visitor)).isEmpty());
        assertThat(state(ShopperId.user(user)).history()).isEmpty();

        post(visitor, null, batch(event("late", "view", "p3"))).expectStatus().isAccepted();
        String other = UUID.randomUUID().toString();
        post(visitor, other, batch(event("of-another", "view", "p3")))
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(onDisk(visitor)).containsOnly("of-another"));
    }

    @Test
    void erasure_isCompletedByASecondLook_andGoneThroughAgainAfterAKill(@TempDir Path directory)
            throws IOException, SQLException {
        identify();
        announceErasure(user);
        String group = "erasure-" + user;
        var archive = new TestArchive(ArchiveStore.in(directory));
        String row = "('hers', '" + visitor + "', NULL, %d)";
        archive.put("interactions/day=2026-11-24/interactions-0-1-1.parquet", row.formatted(1));

        ErasureRounds killedAfterwards = rounds(archive, Instant.EPOCH);
        round(killedAfterwards, archive, group);
        assertThat(hersIn(archive)).isEmpty();

        // What was on its way meanwhile; the first look of a new process finds it, as it is not completed.
        archive.put("interactions/day=2026-11-24/interactions-0-2-2.parquet", row.formatted(2));
        var clock = new MovingClock();
        ErasureRounds rounds = new ErasureRounds(new ShopperStateWriter(redis), archive.writer, clock);
        round(rounds, archive, group);
        assertThat(hersIn(archive)).isEmpty();

        archive.put("interactions/day=2026-11-24/interactions-0-3-3.parquet", row.formatted(3));
        clock.now = clock.now.plus(ErasureRounds.SETTLED);
        round(rounds, archive, group);
        assertThat(hersIn(archive)).isEmpty();
        try (var announced = new AnnouncedErasures(consumers.createConsumer(group, "test", null))) {
            assertThat(announced.open()).doesNotContain(user);
        }
    }

    private void round(ErasureRounds rounds, TestArchive archive, String group) throws IOException, SQLException {
        try (var editor = archive.edit(TestArchive.NOW, step -> {});
                var announced = new AnnouncedErasures(consumers.createConsumer(group, "test", null))) {
            rounds.round(editor, announced);
        }
    }

    private ErasureRounds rounds(TestArchive archive, Instant now) {
        return new ErasureRounds(new ShopperStateWriter(redis), archive.writer, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> hersIn(TestArchive archive) throws IOException, SQLException {
        return archive.ask(Topics.INTERACTIONS, "SELECT event_id FROM archive WHERE visitor_id = '" + visitor + "'");
    }

    private void identify() {
        http().post()
                .uri("/api/v1/browsing-session/identification")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitor))
                .headers(headers -> headers.setBearerAuth(TrackerEnvironment.TOKENS.accessToken(user)))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.ACCEPTED);
    }

    private void announceErasure(String userId) {
        var erased =
                new AccountEvent(UUID.randomUUID().toString(), AccountEvent.Kind.ERASED, userId, null, Instant.now());
        kafka.send(Topics.ACCOUNT_EVENTS, userId, EventJson.write(erased)).join();
    }

    /** Event ids of the visitor in all files that are there, whether or not they count. */
    private static List<String> onDisk(String visitor) {
        return ArchiveQueries.ask(
                TrackerEnvironment.ARCHIVE.resolve(Topics.INTERACTIONS),
                "SELECT event_id FROM archive WHERE visitor_id = '" + visitor + "'");
    }
}
