package io.electronicsmarketplace.sessiontracker.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.util.unit.DataSize;

/** A second archive of the same topic, whose consumer is killed between putting a file and committing. */
@ParameterizedClass
@EnumSource
class ArchiveRecoveryTest extends TrackerTest {

    private final String visitor = UUID.randomUUID().toString();
    private final String group = "archive-" + visitor;

    @Parameter
    private StoredIn where;

    @TempDir
    private Path directory;

    private TestArchive archive;
    private int partition;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ConsentFilter consents;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void openArchive() throws SQLException {
        archive = new TestArchive(ArchiveStore.at(where.address(directory), directory.resolve("mirrors")));
    }

    @Test
    void killedBeforeTheCommit_noRecordIsMissingOrInTwoFiles() throws Exception {
        send(0, 50);
        Thread killed = start(killedAtCommit());
        killed.join(Duration.ofSeconds(30));
        assertThat(killed.isAlive()).isFalse();
        assertThat(count("*")).as("in the file before the kill").isPositive();

        send(50, 100);
        var consumer = new ArchiveConsumer(newConsumer(), archiver());
        Thread thread = startWhileTheBucketIsAway(consumer);
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(count("DISTINCT event_id")).isEqualTo(100));
            assertThat(count("*")).isEqualTo(100);
            String repeated = "SELECT count(*) - count(DISTINCT (topic_partition, topic_offset)) FROM archive";
            assertThat(ask(repeated)).containsExactly("0");
        } finally {
            consumer.stop();
            thread.join(Duration.ofSeconds(30));
        }
    }

    private void send(int from, int to) {
        for (int i = from; i < to; i++) {
            Instant now = Instant.now();
            var view = new Interaction(
                    "e" + i, InteractionType.VIEW, visitor, null, "p", null, now, now, null, null, null, null, null);
            partition = kafka.send(Topics.INTERACTIONS, visitor, EventJson.write(view))
                    .join()
                    .getRecordMetadata()
                    .partition();
        }
    }

    private Thread start(Runnable consumer) {
        Thread thread = new Thread(consumer, "archive-test");
        thread.setUncaughtExceptionHandler((of, failure) -> {}); // the simulated kill
        thread.start();
        return thread;
    }

    private ArchiveConsumer killedAtCommit() {
        Consumer<String, byte[]> real = newConsumer();
        @SuppressWarnings("unchecked")
        Consumer<String, byte[]> dying = (Consumer<String, byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitSync") && isOfTheVisitor((Map<?, ?>) arguments[0])) {
                        throw new Killed();
                    }
                    if (method.getName().equals("subscribe")) {
                        real.subscribe(Set.of(Topics.INTERACTIONS)); // the dead hear of no rebalance
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new ArchiveConsumer(dying, archiver());
    }

    private boolean isOfTheVisitor(Map<?, ?> offsets) {
        return offsets.containsKey(new TopicPartition(Topics.INTERACTIONS, partition));
    }

    private Consumer<String, byte[]> newConsumer() {
        return consumers.createConsumer(group, "test", null);
    }

    private TopicArchiver<?> archiver() {
        var settings = new ArchiveSettings(
                directory.toString(),
                directory,
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

    private int count(String what) {
        var answer = ask("SELECT count(" + what + ") FROM archive WHERE visitor_id = '" + visitor + "'");
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.getFirst());
    }

    private List<String> ask(String query) {
        try {
            return archive.stored().isEmpty() ? List.of() : archive.ask(Topics.INTERACTIONS, query);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It comes back when the partitions were assigned, which is when files tell where to go on. */
    private Thread startWhileTheBucketIsAway(ArchiveConsumer consumer) throws Exception {
        if (where == StoredIn.FOLDER) {
            return start(consumer);
        }
        TestInfrastructure infrastructure = TestInfrastructure.shared(Part.S3);
        infrastructure.stop(Part.S3);
        Thread thread = start(consumer);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TrackerEnvironment.KAFKA))) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                            .anyMatch(member ->
                                    !member.assignment().topicPartitions().isEmpty()));
        } finally {
            infrastructure.start(Part.S3);
        }
        return thread;
    }

    /** An error, which nothing handles, like a kill. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
