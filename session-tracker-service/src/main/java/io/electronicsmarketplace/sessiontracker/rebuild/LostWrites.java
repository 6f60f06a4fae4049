package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets.Range;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies again what is committed as applied and was lost by a Redis that came back without its last writes
 * (see {@link AppliedOffsets}).
 */
final class LostWrites implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final Supplier<StateReplay> replays;
    private final AppliedOffsets applied;
    private final String kafka;
    private final Admin admin;

    LostWrites(Supplier<StateReplay> replays, AppliedOffsets applied, String kafka) {
        this.replays = replays;
        this.applied = applied;
        this.kafka = kafka;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    /**
     * Looks once, and applies what is missing.
     *
     * @return how many events were applied again
     * @throws io.lettuce.core.RedisException if Redis is away, or went away meanwhile: the next look finds the same
     * @throws KafkaException if Kafka is
     */
    long replay() throws InterruptedException {
        // In this order: what is committed was applied before, so that progress in between shows no gap.
        Map<TopicPartition, Long> committed = committed();
        String life = applied.life();
        Map<TopicPartition, Range> lost = missing(committed, applied.all());
        if (lost.isEmpty()) {
            return 0;
        }
        try (var topics = new TopicReplay(kafka)) {
            StateReplay replay = replays.get();
            long count = topics.consents(replay, of(Topics.CONSENTS, lost))
                    + topics.accountEvents(replay, of(Topics.ACCOUNT_EVENTS, lost))
                    + topics.ends(replay, of(Topics.BROWSING_SESSION_ENDS, lost))
                    + topics.interactions(replay, of(Topics.INTERACTIONS, lost));
            applied.advanceTo(life, lost);
            return count;
        }
    }

    private static Map<TopicPartition, Range> missing(
            Map<TopicPartition, Long> committed, Map<TopicPartition, Long> applied) {
        Map<TopicPartition, Range> missing = new HashMap<>();
        committed.forEach((partition, next) -> {
            long here = applied.getOrDefault(partition, 0L);
            if (here < next) {
                missing.put(partition, new Range(here, next));
            }
        });
        return missing;
    }

    private static Map<TopicPartition, Range> of(String topic, Map<TopicPartition, Range> ranges) {
        return ranges.entrySet().stream()
                .filter(range -> range.getKey().topic().equals(topic))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> committed() throws InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = AppliedOffsets.GROUPS.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        try {
            Map<TopicPartition, Long> committed = new HashMap<>();
            for (Map<TopicPartition, OffsetAndMetadata> ofGroup : admin.listConsumerGroupOffsets(groups)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .values()) {
                ofGroup.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            }
            return committed;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("committed offsets cannot be had", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
