package io.electronicsmarketplace.sessiontracker.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one topic to its archiver, on one thread, until told to stop.
 *
 * <p>Offsets are committed after their file is in place. After a crash in between, the names of the
 * files tell where to go on, so that no record is in two files.
 */
final class ArchiveConsumer implements Runnable, ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(ArchiveConsumer.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<String, byte[]> consumer;
    private final TopicArchiver<?> archiver;
    private volatile boolean running = true;

    /** Assigned, but it was not yet looked up where to go on; they are paused. */
    private final Set<TopicPartition> unplaced = new HashSet<>();

    /** Whether the last step failed: a failure is logged once, not with every attempt. */
    private boolean failing;

    ArchiveConsumer(Consumer<String, byte[]> consumer, TopicArchiver<?> archiver) {
        this.consumer = consumer;
        this.archiver = archiver;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(Set.of(archiver.topic()), this);
            while (running) {
                step();
            }
            flushAndCommit(archiver.partitions());
        } catch (WakeupException e) {
            // Only stop() wakes it, from a wait inside of Kafka's client; what is not committed is read again.
            log.debug("archiving of {} ends", archiver.topic());
        } catch (ArchiveException | KafkaException e) {
            log.warn("{} ends with unwritten records, which are read again later", archiver.topic(), e);
        }
    }

    void stop() {
        running = false;
    }

    private void step() {
        try {
            take(consumer.poll(POLL));
            if (archiver.anyDue()) {
                flushAndCommit(archiver.partitions());
            }
            unplaced.removeIf(this::goOn);
            consumer.resume(consumer.paused());
            failing = false;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            // Nothing more is taken in, but polling goes on, so that the partitions stay here.
            consumer.pause(consumer.assignment());
            if (!failing) {
                log.warn("{} cannot be archived at the moment and is tried until it can", archiver.topic(), e);
            }
            failing = true;
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        try {
            records.forEach(archiver::add);
        } catch (RuntimeException e) {
            for (TopicPartition partition : records.partitions()) {
                long firstHere = records.records(partition).getFirst().offset();
                consumer.seek(partition, archiver.next(partition).orElse(firstHere));
            }
            throw e;
        }
    }

    private void flushAndCommit(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Map<TopicPartition, OffsetAndMetadata> committable = archiver.flush(partition);
            if (!committable.isEmpty()) {
                consumer.commitSync(committable);
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Not here: a failure would be told, but not that it is still to be done.
        unplaced.addAll(partitions);
        consumer.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            flushAndCommit(partitions);
        } catch (ArchiveException | KafkaException e) {
            log.warn("unwritten records of {} are left to the next consumer", partitions, e);
        }
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(archiver::forget);
        unplaced.removeAll(partitions);
    }

    /** Behind what is committed and behind what is in files, whichever is further; true when it is done. */
    private boolean goOn(TopicPartition partition) {
        try {
            OptionalLong archived = archiver.files().lastArchived(partition.partition());
            if (archived.isEmpty()) {
                return true;
            }
            long next = archived.getAsLong() + 1;
            long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, next);
            if (next > end) {
                log.error(
                        "{} ends at offset {} but is archived up to {}: the topic was made anew. Move the archive of"
                                + " the old one away, otherwise its first records will not be archived.",
                        partition,
                        end,
                        archived.getAsLong());
            }
            if (consumer.position(partition) < next) {
                consumer.seek(partition, Math.min(next, end));
            }
            return true;
        } catch (IOException e) {
            throw new ArchiveException("cannot list the archive of " + partition, e);
        }
    }
}
