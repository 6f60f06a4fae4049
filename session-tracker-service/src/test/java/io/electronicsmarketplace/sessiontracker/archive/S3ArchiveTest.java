package io.electronicsmarketplace.sessiontracker.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import io.electronicsmarketplace.sessiontracker.rebuild.RebuildStateCommand;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;

/** Interactions from Kafka into a bucket, where they are merged, lose who is erased, and come back into Redis. */
class S3ArchiveTest extends TrackerTest {

    private static final TestInfrastructure S3 = TestInfrastructure.shared(Part.S3);

    private final String erased = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final String address = S3.freshBucket();

    @TempDir
    private Path mirrors;

    private TestArchive archive;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private StateRedis redis;

    @Autowired
    private ConsentFilter consents;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void openArchive() throws SQLException {
        archive = new TestArchive(ArchiveStore.at(address, mirrors));
    }

    @Test
    void interactions_areArchivedOnce_alsoIfTheBucketIsAway_andErasedAndRebuiltFrom() throws Exception {
        archiveThroughAnOutage();
        List<String> before = idsOf(other);

        try (ManifestEditor editor = archive.edit(Instant.now(), step -> {})) {
            LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
            assertThat(new Compaction(Topics.INTERACTIONS, archive.writer).run(editor, tomorrow))
                    .isGreaterThan(1);
        }
        assertThat(idsOf(other)).isEqualTo(before);

        erase();
        assertThat(idsOf(erased)).isEmpty();
        assertThat(idsOf(other)).isEqualTo(before);
        try (ArchiveStore.Mirror all = archive.store.mirror("all")) {
            for (Path file : all.hold(archive.stored())) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(erased);
            }
            all.hold(List.of());
        }
        assertThat(files(mirrors))
                .as("of what was read nothing stays")
                .allMatch(file -> file.toString().endsWith(".lock"));

        assertThat(hiddenAfterARebuild(other)).contains("known to the archive alone");
    }

    private void archiveThroughAnOutage() throws InterruptedException {
        var consumer = new ArchiveConsumer(consumers.createConsumer("archive-" + other, "test", null), archiver());
        Thread thread = Thread.ofPlatform().name("archive-test").start(consumer);
        try {
            send(0, 20);
            await().untilAsserted(() -> assertThat(idsOf(other)).hasSize(20));
            S3.stop(Part.S3);
            try {
                send(20, 40);
                await().until(() -> files(mirrors.resolve(".incoming")).anyMatch(file -> true));
            } finally {
                S3.start(Part.S3);
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(idsOf(other)).hasSize(40).doesNotHaveDuplicates());
        } finally {
            consumer.stop();
            thread.join(Duration.ofSeconds(30));
        }
        assertThat(ids(" GROUP BY topic_partition, topic_offset, event_id HAVING count(*) > 1"))
                .isEmpty();
    }

    private TopicArchiver<?> archiver() {
        var settings = new ArchiveSettings(
                address,
                mirrors,
                Duration.ofMillis(200),
                1_000,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(64),
                Duration.ofMinutes(1),
                Duration.ofHours(1));
        return new TopicArchiver<>(
                new ArchivedInteractions(),
                archive.store,
                settings,
                archive.writer,
                consents,
                deadLetters,
                meters,
                Clock.systemUTC());
    }

    /** As many of each user. */
    private void send(int from, int to) {
        for (int i = from; i < to; i++) {
            for (String user : List.of(erased, other)) {
                Instant now = Instant.now();
                var view = new Interaction(
                        "e" + i, InteractionType.VIEW, user, user, "p", null, now, now, null, null, null, null, null);
                kafka.send(Topics.INTERACTIONS, user, EventJson.write(view)).join();
            }
        }
    }

    /** With both looks, and until after the grace time. */
    private void erase() throws IOException, SQLException {
        var event =
                new AccountEvent(UUID.randomUUID().toString(), AccountEvent.Kind.ERASED, erased, null, Instant.now());
        kafka.send(Topics.ACCOUNT_EVENTS, erased, EventJson.write(event)).join();
        for (Instant now = Instant.now(); !round(now); now = now.plus(ErasureRounds.SETTLED)) {
            assertThat(idsOf(erased)).isEmpty();
        }
        try (ManifestEditor editor = archive.edit(Instant.now().plusSeconds(60), step -> {})) {
            editor.deleteReplaced(Duration.ZERO);
        }
    }

    private final MovingClock clock = new MovingClock();
    private ErasureRounds rounds;

    /** Whether it was the last one. */
    private boolean round(Instant now) throws IOException, SQLException {
        clock.now = now;
        if (rounds == null) {
            rounds = new ErasureRounds(new ShopperStateWriter(redis), archive.writer, clock);
        }
        try (var editor = archive.edit(now, step -> {});
                var announced = new AnnouncedErasures(consumers.createConsumer("erasure-" + other, "test", null))) {
            rounds.round(editor, announced);
            return !announced.open().contains(erased);
        }
    }

    private Set<String> hiddenAfterARebuild(String user) throws IOException, SQLException {
        Path file = archive.store.temporary();
        archive.writer.copy(
                "SELECT 'of old' AS event_id, 'hide' AS type, 'v' AS visitor_id, '" + user
                        + "' AS user_id, 'known to the archive alone' AS product_id, NULL::VARCHAR AS listing_id, "
                        + Instant.now().minus(Duration.ofDays(60)).toEpochMilli() + "::BIGINT AS at_ms",
                file);
        archive.store.put(file, "interactions/day=2026-01-01/interactions-9-0-0.parquet");
        String fresh = TrackerEnvironment.INFRASTRUCTURE.freshRedis();
        int exitCode = new CommandLine(new RebuildStateCommand())
                .execute(
                        "--archive=" + address,
                        "--mirror=" + mirrors,
                        "--redis=" + fresh,
                        "--kafka=" + TrackerEnvironment.KAFKA);
        assertThat(exitCode).isZero();
        try (StateRedis rebuilt = new StateRedis(fresh)) {
            return new ShopperStateReader(rebuilt.connection())
                    .read(ShopperId.user(user), Instant.now())
                    .join()
                    .hidden();
        }
    }

    private List<String> idsOf(String user) throws IOException, SQLException {
        return ids(" WHERE user_id = '" + user + "' ORDER BY event_id");
    }

    private List<String> ids(String rest) {
        try {
            return archive.counting(Topics.INTERACTIONS).isEmpty()
                    ? List.of()
                    : archive.ask(Topics.INTERACTIONS, "SELECT event_id FROM archive" + rest);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
