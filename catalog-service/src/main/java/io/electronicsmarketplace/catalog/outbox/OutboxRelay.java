package io.electronicsmarketplace.catalog.outbox;

import io.electronicsmarketplace.catalog.database.DatabaseSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries the outbox to Kafka, on one thread of its own.
 *
 * <p>A batch is sent in one Kafka transaction and deleted afterwards. A crash in between sends it
 * again, also after newer states of the same products; readers ignore versions older than what they
 * have. Whatever fails, the relay lets go of everything and starts over after a pause.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** How long a change may wait if its notification got lost with a connection. */
    private static final int POLL_MILLIS = 1_000;

    /** How often it is looked whether the topic is still the one that was filled. */
    private static final Duration TOPIC_CHECK = Duration.ofSeconds(30);

    private static final Duration PAUSE_BEFORE_RETRY = Duration.ofSeconds(1);

    /** The same for all replicas of the service, so that one fences the other. */
    private static final String TRANSACTIONAL_ID = "catalog-outbox-relay";

    private final DatabaseSettings database;
    private final String bootstrapServers;
    private final TopicFiller filler;
    private final Counter published;
    private volatile boolean running;
    private volatile boolean failing;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    OutboxRelay(
            DatabaseSettings database,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            TopicFiller filler,
            MeterRegistry meters) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.filler = filler;
        this.published = Counter.builder("catalog.outbox.published")
                .description("events that Kafka has acknowledged")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Connection connection = database.connect("outbox relay")) {
                relay(connection);
            } catch (SQLException | KafkaException | ExecutionException e) {
                tellOnce(e);
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        var rows = new OutboxRows(connection);
        if (!rows.tryLock()) {
            return; // another replica relays; ask again after the pause
        }
        rows.listen();
        if (!filler.fillIfNew(connection)) {
            return; // Kafka has not been there yet
        }
        try (Producer<String, byte[]> producer = producer()) {
            producer.initTransactions();
            log.info("this replica relays the outbox");
            failing = false;
            long nextLook = System.nanoTime() + TOPIC_CHECK.toNanos();
            while (running) {
                relayWaiting(rows, producer);
                rows.awaitCommit(POLL_MILLIS);
                if (System.nanoTime() - nextLook >= 0) {
                    var _ = filler.fillIfNew(connection);
                    nextLook = System.nanoTime() + TOPIC_CHECK.toNanos();
                }
            }
        }
    }

    private void relayWaiting(OutboxRows rows, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException, ExecutionException {
        List<OutboxRows.Row> waiting;
        while (running && !(waiting = rows.oldest()).isEmpty()) {
            producer.beginTransaction();
            for (OutboxRows.Row row : waiting) {
                // a failed send fails the commit below; nothing to wait for here
                var sent = producer.send(new ProducerRecord<>(row.topic(), row.key(), row.payload()));
                if (sent.isDone()) {
                    sent.get();
                }
            }
            producer.commitTransaction();
            rows.delete(waiting);
            published.increment(waiting.size());
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        TRANSACTIONAL_ID,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "catalog-outbox-relay",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        30_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Away is away: one line when it begins, not one a second. */
    private void tellOnce(Exception failure) {
        if (!failing && running) {
            log.warn("the outbox waits, Kafka or PostgreSQL is away: {}", String.valueOf(failure));
        }
        failing = true;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_BEFORE_RETRY);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
