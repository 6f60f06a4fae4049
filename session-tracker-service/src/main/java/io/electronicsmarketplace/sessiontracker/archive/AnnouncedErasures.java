package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The erasures in {@code account-events} that the archive has still to follow. How far it did is in the
 * committed offsets of a consumer group, so that a kill makes nobody be forgotten about.
 */
final class AnnouncedErasures implements AutoCloseable {

    static final String GROUP = "archive-erasure";

    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<String, byte[]> consumer;
    private final List<Announcement> open = new ArrayList<>();
    private Map<TopicPartition, Long> ends = Map.of();

    AnnouncedErasures(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    private record Announcement(TopicPartition partition, long offset, String userId) {}

    /** The users whose erasure was announced until now and is not completed. */
    Set<String> open() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ACCOUNT_EVENTS).stream()
                .map(partition -> new TopicPartition(Topics.ACCOUNT_EVENTS, partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata done = committed.get(partition);
            if (done == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, done);
            }
        }
        open.clear();
        ends = consumer.endOffsets(partitions);
        Set<String> users = new HashSet<>();
        readToTheEnds((record, event) -> {
            if (event.kind() == AccountEvent.Kind.ERASED) {
                var partition = new TopicPartition(record.topic(), record.partition());
                open.add(new Announcement(partition, record.offset(), event.userId()));
                users.add(event.userId());
            }
        });
        return users;
    }

    /** Who became one of these users, ever; reads the topic from its beginning. */
    Set<String> visitorsOf(Collection<String> users) {
        Set<String> visitors = new HashSet<>();
        consumer.seekToBeginning(ends.keySet());
        readToTheEnds((record, event) -> {
            if (event.kind() == AccountEvent.Kind.MERGED
                    && event.visitorId() != null
                    && users.contains(event.userId())) {
                visitors.add(event.visitorId());
            }
        });
        return visitors;
    }

    /** Commits all that {@link #open()} read before the first of it that is not completed. */
    void complete(Set<String> users) {
        Map<TopicPartition, Long> next = new HashMap<>(ends);
        for (Announcement erasure : open) {
            if (!users.contains(erasure.userId())) {
                next.merge(erasure.partition(), erasure.offset(), Math::min);
            }
        }
        Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
        next.forEach((partition, offset) -> committable.put(partition, new OffsetAndMetadata(offset)));
        consumer.commitSync(committable);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void readToTheEnds(BiConsumer<ConsumerRecord<String, byte[]>, AccountEvent> reader) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                event(record).ifPresent(event -> reader.accept(record, event));
            }
        }
    }

    /** Wrong records are in the dead letters already. */
    private static Optional<AccountEvent> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(EventJson.read(record.value(), AccountEvent.class));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }
}
