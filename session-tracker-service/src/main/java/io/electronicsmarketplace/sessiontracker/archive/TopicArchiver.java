package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the records of one topic and writes those that are due as files. Knows nothing of polling and
 * committing; used by one thread.
 */
final class TopicArchiver<T> {

    private static final Logger log = LoggerFactory.getLogger(TopicArchiver.class);

    private final ArchivedTopic<T> topic;
    private final ArchiveSettings settings;
    private final ArchiveFiles files;
    private final ParquetWriter writer;
    private final ConsentFilter consents;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<TopicPartition, List<PartitionBuffer<T>>> buffers = new HashMap<>();

    TopicArchiver(
            ArchivedTopic<T> topic,
            ArchiveStore archive,
            ArchiveSettings settings,
            ParquetWriter writer,
            ConsentFilter consents,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock) {
        this.topic = topic;
        this.settings = settings;
        this.files = new ArchiveFiles(archive, topic.topic());
        this.writer = writer;
        this.consents = consents;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.clock = clock;
    }

    String topic() {
        return topic.topic();
    }

    ArchiveFiles files() {
        return files;
    }

    /** Adds a record to the file that it belongs to. */
    void add(ConsumerRecord<String, byte[]> record) {
        PartitionBuffer<T> buffer = bufferFor(record);
        try {
            int size = record.value() == null ? 0 : record.value().length;
            buffer.add(topic.read(record), record.offset(), size);
        } catch (RuntimeException poison) {
            if (topic.keepsDeadLetters()) {
                deadLetters.put(record, poison);
            }
            buffer.skip(record.offset());
        }
    }

    /** Whether any file is full or old enough. */
    boolean anyDue() {
        Instant now = clock.instant();
        return buffers.values().stream()
                .anyMatch(list -> list.size() > 1 || list.stream().anyMatch(buffer -> buffer.isDue(settings, now)));
    }

    /**
     * Writes everything that was collected of the partition, oldest first.
     *
     * @return the offset to be committed for it, if there was anything
     * @throws ArchiveException if it could not; what was not written is kept for the next time
     */
    Map<TopicPartition, OffsetAndMetadata> flush(TopicPartition partition) {
        List<PartitionBuffer<T>> waiting = buffers.getOrDefault(partition, List.of());
        Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
        while (!waiting.isEmpty()) {
            PartitionBuffer<T> buffer = waiting.getFirst();
            write(buffer);
            committable.put(partition, new OffsetAndMetadata(buffer.next()));
            waiting.removeFirst();
        }
        return committable;
    }

    /** Where to go on reading the partition; empty if nothing of it waits here. */
    OptionalLong next(TopicPartition partition) {
        List<PartitionBuffer<T>> waiting = buffers.getOrDefault(partition, List.of());
        return waiting.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(waiting.getLast().next());
    }

    List<TopicPartition> partitions() {
        return List.copyOf(buffers.keySet());
    }

    /** Forgets what was collected of a partition that another consumer has now. */
    void forget(TopicPartition partition) {
        buffers.remove(partition);
    }

    private PartitionBuffer<T> bufferFor(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        List<PartitionBuffer<T>> list = buffers.computeIfAbsent(partition, key -> new ArrayList<>());
        Instant now = clock.instant();
        LocalDate day = dayOf(record, now);
        if (list.isEmpty() || list.getLast().isBefore(day)) {
            list.add(new PartitionBuffer<>(day, record.partition(), record.offset(), now));
        }
        return list.getLast();
    }

    /** A producer's wrong clock must not open a file of a day to come. */
    private static LocalDate dayOf(ConsumerRecord<String, byte[]> record, Instant now) {
        Instant at = Instant.ofEpochMilli(Math.min(record.timestamp(), now.toEpochMilli()));
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void write(PartitionBuffer<T> buffer) {
        try {
            List<ArchivedRecord<T>> allowed = consents.allowed(topic, buffer.records());
            if (!allowed.isEmpty()) {
                Path temporary = files.temporary();
                try {
                    writer.write(topic, allowed, temporary);
                    files.put(temporary, buffer.range());
                    log.debug("archived {} records as {}", allowed.size(), files.nameOf(buffer.range()));
                } finally {
                    Files.deleteIfExists(temporary);
                }
            }
            meters.counter("marketplace.archive.records", "topic", topic()).increment(allowed.size());
        } catch (IOException | SQLException | RuntimeException e) {
            throw new ArchiveException("cannot archive " + buffer.range() + " of " + topic(), e);
        }
    }
}
