package io.electronicsmarketplace.support.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are missing, and leaves those that exist as they are. */
final class TopicMaker {

    private static final Logger log = LoggerFactory.getLogger(TopicMaker.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Before a broker is asked again that has not heard of a topic yet. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TopicSettings settings;

    TopicMaker(TopicSettings settings) {
        this.settings = settings;
    }

    /**
     * Kafka's id of each topic, by its name; all of them are there afterwards.
     *
     * @throws ExecutionException if Kafka refuses or is away
     * @throws TimeoutException if Kafka is away
     */
    Map<String, Uuid> make(Admin admin, Collection<NewTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Uuid> ids = new HashMap<>();
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            ids.putAll(existing(admin, missing(topics, ids)));
            if (missing(topics, ids).isEmpty()) {
                return Map.copyOf(ids);
            }
            ids.putAll(create(admin, missing(topics, ids)));
            if (missing(topics, ids).isEmpty()) {
                return Map.copyOf(ids);
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka says of the same topics that they exist and that they do not");
            }
            Thread.sleep(PAUSE);
        }
    }

    private static List<NewTopic> missing(Collection<NewTopic> topics, Map<String, Uuid> ids) {
        return topics.stream().filter(topic -> !ids.containsKey(topic.name())).toList();
    }

    private static Map<String, Uuid> existing(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Uuid> ids = new HashMap<>();
        List<String> names = topics.stream().map(NewTopic::name).toList();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                ids.put(topic.getKey(), result(topic.getValue()).topicId());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return ids;
    }

    /** Without those that another service was faster to make, or of which the broker that was asked had not heard. */
    private Map<String, Uuid> create(Admin admin, List<NewTopic> missing)
            throws InterruptedException, ExecutionException, TimeoutException {
        CreateTopicsResult created =
                admin.createTopics(missing.stream().map(settings::complete).toList());
        Map<String, Uuid> ids = new HashMap<>();
        for (NewTopic topic : missing) {
            try {
                ids.put(topic.name(), result(created.topicId(topic.name())));
                log.info(
                        "made the topic {}, partitions: {}", topic.name(), result(created.numPartitions(topic.name())));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return ids;
    }

    private static <T> T result(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
