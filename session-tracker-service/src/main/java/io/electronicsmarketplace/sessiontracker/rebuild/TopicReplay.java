package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.ConsentDecision;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.time.Duration;
import java.util.ArrayList;
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

/** Reads topics from their beginning to where they end now, without any consumer group. */
final class TopicReplay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;

    TopicReplay(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    long accountEvents(StateReplay replay) {
        return read(Topics.ACCOUNT_EVENTS, AccountEvent.class, batch -> batch.forEach(replay::accountEvent));
    }

    long consents(StateReplay replay) {
        return read(Topics.CONSENTS, ConsentDecision.class, replay::consents);
    }

    long interactions(StateReplay replay) {
        return read(Topics.INTERACTIONS, Interaction.class, replay::interactions);
    }

    private <T> long read(String topic, Class<T> type, Consumer<List<T>> batches) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long count = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<T> batch = new ArrayList<>();
            consumer.poll(POLL).forEach(record -> event(record, type).ifPresent(batch::add));
            batches.accept(batch);
            count += batch.size();
        }
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
