package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Runs one thread per archived topic; what is collected is written before the service ends. */
@Component
class ArchiveLifecycle implements SmartLifecycle {

    private static final Duration LONGEST_FLUSH = Duration.ofMinutes(20);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<ArchivedTopic<?>> TOPICS =
            List.of(new ArchivedInteractions(), new ArchivedServed(), new ArchivedProductStates());

    private final ConsumerFactory<String, byte[]> consumers;
    private final List<TopicArchiver<?>> archivers;
    private final Map<ArchiveConsumer, Thread> running = new LinkedHashMap<>();

    ArchiveLifecycle(
            ConsumerFactory<String, byte[]> consumers,
            ArchiveStore archive,
            ArchiveSettings settings,
            ParquetWriter writer,
            ConsentFilter consents,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock) {
        this.consumers = consumers;
        this.archivers = new ArrayList<>();
        for (ArchivedTopic<?> topic : TOPICS) {
            archivers.add(new TopicArchiver<>(topic, archive, settings, writer, consents, deadLetters, meters, clock));
        }
    }

    @Override
    public synchronized void start() {
        for (TopicArchiver<?> archiver : archivers) {
            var overrides = new Properties();
            // A topic that another service has still to make is found soon.
            overrides.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000");
            // A flush puts one file after the other, and a bucket may take minutes for each.
            overrides.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Long.toString(LONGEST_FLUSH.toMillis()));
            String name = "archive-" + archiver.topic();
            var consumer = new ArchiveConsumer(consumers.createConsumer(name, name, null, overrides), archiver);
            running.put(consumer, Thread.ofPlatform().name(name).start(consumer));
        }
    }

    @Override
    public synchronized void stop() {
        running.keySet().forEach(ArchiveConsumer::stop);
        running.values().forEach(ArchiveLifecycle::await);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
