package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.events.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Which record of each partition comes next.
 *
 * @param topicId Kafka's id of the topic: a topic that was deleted and made anew has another one
 * @param next offset by partition; partitions without one begin at their first record
 * @param restarted whether the index holds the states of another topic
 */
record StatePosition(String topicId, List<TopicPartition> partitions, Map<Integer, Long> next, boolean restarted) {

    private static final String TOPIC_ID = "topic-id";
    private static final String OFFSET = "offset-";

    /** From what the index's last commit says. */
    static StatePosition of(String topicId, List<TopicPartition> partitions, Map<String, String> commitData) {
        boolean restarted = !topicId.equals(commitData.get(TOPIC_ID));
        Map<Integer, Long> next = new HashMap<>();
        if (!restarted) {
            commitData.forEach((name, value) -> {
                if (name.startsWith(OFFSET)) {
                    next.put(Integer.valueOf(name.substring(OFFSET.length())), Long.valueOf(value));
                }
            });
        }
        return new StatePosition(topicId, partitions, Map.copyOf(next), restarted);
    }

    StatePosition at(Consumer<?, ?> consumer) {
        Map<Integer, Long> reached = new HashMap<>();
        for (TopicPartition partition : partitions) {
            reached.put(partition.partition(), consumer.position(partition));
        }
        return new StatePosition(topicId, partitions, reached, false);
    }

    Map<String, String> asCommitData() {
        Map<String, String> data = new HashMap<>();
        data.put(TOPIC_ID, topicId);
        next.forEach((partition, offset) -> data.put(OFFSET + partition, Long.toString(offset)));
        return data;
    }

    static TopicPartition partition(int number) {
        return new TopicPartition(Topics.PRODUCT_STATES, number);
    }
}
