package io.electronicsmarketplace.support.topics;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How topics are made; those that exist stay as they are.
 *
 * @param partitions of a topic whose description leaves them open
 * @param replicas likewise; -1 for what the brokers are set to
 */
@ConfigurationProperties("marketplace.topics")
record TopicSettings(int partitions, short replicas) {

    /** As a {@link NewTopic} says that it leaves a number open. */
    private static final int OPEN = -1;

    TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("TOPIC_PARTITIONS is %d; it must be at least 1".formatted(partitions));
        }
        if (replicas < 1 && replicas != OPEN) {
            throw new IllegalArgumentException(
                    "TOPIC_REPLICAS is %d; it must be at least 1, or -1 for what the brokers are set to"
                            .formatted(replicas));
        }
    }

    NewTopic complete(NewTopic topic) {
        return new NewTopic(
                        topic.name(),
                        topic.numPartitions() == OPEN ? partitions : topic.numPartitions(),
                        topic.replicationFactor() == OPEN ? replicas : topic.replicationFactor())
                .configs(topic.configs());
    }
}
