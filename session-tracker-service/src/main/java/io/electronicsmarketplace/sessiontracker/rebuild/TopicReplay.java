package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.ConsentDecision;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets.Range;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics, from their beginning to where they end now or in parts, without any consumer group. */
final class TopicReplay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Range> replayed = new HashMap<>();

    TopicReplay(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    long accountEvents(StateReplay replay) {
        return accountEvents(replay, all(Topics.ACCOUNT_EVENTS));
    }

    long accountEvents(StateReplay replay, Map<TopicPartition, Range> ranges) {
        return read(ranges, AccountEvent.class, batch -> batch.forEach(replay::accountEvent));
    }

    long consents(StateReplay replay) {
        return consents(replay, all(Topics.CONSENTS));
    }

    long consents(StateReplay replay, Map<TopicPartition, Range> ranges) {
        return read(ranges, ConsentDecision.class, replay::consents);
    }

    long ends(StateReplay replay) {
        return ends(replay, all(Topics.BROWSING_SESSION_ENDS));
    }

    long ends(StateReplay replay, Map<TopicPartition, Range> ranges) {
        return read(ranges, BrowsingSessionEnd.class, replay::ends);
    }

    long interactions(StateReplay replay) {
        return interactions(replay, all(Topics.INTERACTIONS));
    }

    long interactions(StateReplay replay, Map<TopicPartition, Range> ranges) {
        return read(ranges, Interaction.class, replay::interactions);
    }

    /** What was read up to now. */
    Map<TopicPartition, Range> replayed() {
        return replayed;
    }

    private Map<TopicPartition, Range> all(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, Range> ranges = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ranges.put(partition, new Range(0, end)));
        return ranges;
    }

    /**
     * Reads at least these offsets; where the topic does not have the first any more, from its beginning, and where
     * it does not have the last, as a broker may have lost its end, as far as it goes.
     */
    private <T> long read(Map<TopicPartition, Range> ranges, Class<T> type, Consumer<List<T>> batches) {
        consumer.assign(ranges.keySet());
        ranges.forEach((partition, range) -> consumer.seek(partition, range.first()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(ranges.keySet());
        long count = 0;
        while (ranges.entrySet().stream()
                .anyMatch(range -> consumer.position(range.getKey())
                        < Math.min(range.getValue().next(), ends.getOrDefault(range.getKey(), 0L)))) {
            List<T> batch = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> event(record, type).ifPresent(batch::add));
            batches.accept(batch);
            count += batch.size();
        }
        replayed.putAll(ranges);
        return count;
    }

    /** Wrong records are in the dead letters already. */
    private static <T> Optional<T> event(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return Optional.of(EventJson.read(record.value(), type));
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
