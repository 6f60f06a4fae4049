package io.electronicsmarketplace.catalog.search.lucene;

import static java.util.Map.entry;

import io.electronicsmarketplace.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Opens the topic of product states for one reader of all its partitions. */
final class StateTopicReader {

    /** What the client knows it says at once, and without Kafka it knows nothing. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final Duration metadataAge;

    /** @param metadataAge after which it is looked again which partitions there are */
    StateTopicReader(String bootstrapServers, Duration metadataAge) {
        this.bootstrapServers = bootstrapServers;
        this.metadataAge = metadataAge;
    }

    Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.ofEntries(
                        entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        entry(ConsumerConfig.CLIENT_ID_CONFIG, "catalog-search-feed"),
                        entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
                        entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                        entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, metadataAge.toMillis()),
                        entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20),
                        entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 << 20),
                        entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250),
                        entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where to go on after what the index holds; null if the topic does not exist yet. */
    @Nullable
    StatePosition positionFor(Map<String, String> commitData) {
        TopicDescription topic = describe();
        if (topic == null) {
            return null;
        }
        List<TopicPartition> partitions = topic.partitions().stream()
                .map(partition -> StatePosition.partition(partition.partition()))
                .toList();
        return StatePosition.of(topic.topicId().toString(), partitions, commitData);
    }

    void assign(Consumer<?, ?> consumer, StatePosition position) {
        consumer.assign(position.partitions());
        consumer.seekToBeginning(position.partitions());
        position.next().forEach((partition, offset) -> consumer.seek(StatePosition.partition(partition), offset));
    }

    /** Whether there are more partitions by now than those of {@code position}; not where Kafka does not say. */
    boolean hasMore(Consumer<?, ?> consumer, StatePosition position) {
        try {
            return consumer.partitionsFor(Topics.PRODUCT_STATES, LOOK).size()
                    > position.partitions().size();
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** How often partitions are looked for: a consumer does not hear of them more often. */
    Duration metadataAge() {
        return metadataAge;
    }

    /** The ends of all partitions now, as a reader of committed records sees them. */
    Map<Integer, Long> ends(Consumer<?, ?> consumer, StatePosition position) {
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(position.partitions()).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    boolean reached(Consumer<?, ?> consumer, Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(StatePosition.partition(end.getKey())) >= end.getValue());
    }

    private @Nullable TopicDescription describe() {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            return admin.describeTopics(List.of(Topics.PRODUCT_STATES))
                    .allTopicNames()
                    .get()
                    .get(Topics.PRODUCT_STATES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw new KafkaException("the topic cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
