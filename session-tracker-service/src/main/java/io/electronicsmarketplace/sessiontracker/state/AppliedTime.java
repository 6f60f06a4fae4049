package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.Topics;
import io.lettuce.core.RedisException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Until when all interactions that Kafka had are in Redis, so that what is not there by then did not happen, or has yet
 * to arrive from its client. Asked in rounds, by one thread: each answer goes by where the topic ended when an earlier
 * one was asked for.
 */
@Component
public class AppliedTime implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final AppliedOffsets applied;
    private final StateMark mark;
    private final Clock clock;
    private final Admin admin;
    private @Nullable TopicEnd awaited;
    private @Nullable TopicEnd reached;

    AppliedTime(
            AppliedOffsets applied,
            StateMark mark,
            @Value("${spring.kafka.bootstrap-servers}") String kafka,
            Clock clock) {
        this.applied = applied;
        this.mark = mark;
        this.clock = clock;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    private record TopicEnd(Instant at, Map<TopicPartition, Long> offsets) {

        boolean isIn(Map<TopicPartition, Long> applied) {
            return offsets.entrySet().stream()
                    .allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /**
     * The latest such time that is known; empty where none is, such as while Redis is filled again with what it lost.
     *
     * @throws RedisException if Redis is away
     * @throws KafkaException if Kafka is
     */
    public Optional<Instant> until() throws InterruptedException {
        Map<TopicPartition, Long> here = applied.all();
        if (mark.value().isEmpty() || (reached != null && !reached.isIn(here))) {
            reached = null;
            awaited = null;
            return Optional.empty();
        }
        if (awaited != null && awaited.isIn(here)) {
            reached = awaited;
            awaited = null;
        }
        if (awaited == null) {
            Instant now = clock.instant();
            awaited = new TopicEnd(now, ends());
        }
        return Optional.ofNullable(reached).map(TopicEnd::at);
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        try {
            TopicDescription topic = Objects.requireNonNull(admin.describeTopics(List.of(Topics.INTERACTIONS))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(Topics.INTERACTIONS));
            Map<TopicPartition, OffsetSpec> latest = topic.partitions().stream()
                    .map(partition -> new TopicPartition(Topics.INTERACTIONS, partition.partition()))
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(latest).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the end of a topic cannot be had", e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        admin.close();
    }
}
