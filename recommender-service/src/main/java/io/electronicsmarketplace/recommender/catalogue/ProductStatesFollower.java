package io.electronicsmarketplace.recommender.catalogue;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.recommender.following.StopSignal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole topic {@code product-states} into the view, then follows it, on one thread of its own.
 * No consumer group: every replica needs every product.
 *
 * <p>A record that cannot be read is counted, logged and passed over. It does not go to the dead-letter
 * topic from here: every replica reads it at every start, and each would send it there again.
 */
final class ProductStatesFollower implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProductStatesFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** How often new partitions are looked for. */
    private static final Duration PARTITION_CHECK = Duration.ofMinutes(1);

    private final CatalogueView view;
    private final Popularity popularity;
    private final CatalogueMetrics metrics;
    private final ProductStatesConsumers consumers;
    private final StopSignal stop = new StopSignal();
    private volatile boolean caughtUp;

    ProductStatesFollower(
            CatalogueView view, Popularity popularity, CatalogueMetrics metrics, ProductStatesConsumers consumers) {
        this.view = view;
        this.popularity = popularity;
        this.metrics = metrics;
        this.consumers = consumers;
    }

    /** Whether everything that the topic held at the start has been taken in. Stays true from then on. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void run() {
        while (running()) {
            try (Consumer<byte[], byte[]> consumer = consumers.open()) {
                follow(consumer);
            } catch (WakeupException e) {
                log.debug("woken up to stop");
            } catch (KafkaException e) {
                log.warn("product-states cannot be followed; trying again in {}: {}", RETRY, e.toString());
                stop.pause(RETRY);
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = new HashSet<>();
        Map<TopicPartition, Long> goal = Map.of();
        long nextCheck = System.nanoTime();
        while (running()) {
            if (System.nanoTime() - nextCheck >= 0) {
                if (takeUpNewPartitions(consumer, partitions)) {
                    goal = consumer.endOffsets(partitions);
                }
                nextCheck = System.nanoTime() + (partitions.isEmpty() ? RETRY : PARTITION_CHECK).toNanos();
            }
            if (partitions.isEmpty()) {
                stop.pause(RETRY);
                continue;
            }
            consumer.poll(POLL).forEach(this::take);
            if (!caughtUp && reached(consumer, goal)) {
                popularity.refresh();
                caughtUp = true;
                log.info("catalogue view is complete: {} products, {} buyable", view.size(), view.buyableSize());
            }
        }
    }

    private static boolean takeUpNewPartitions(Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        List<TopicPartition> added = new ArrayList<>();
        consumer.partitionsFor(Topics.PRODUCT_STATES)
                .forEach(info -> added.add(new TopicPartition(info.topic(), info.partition())));
        added.removeAll(partitions);
        if (added.isEmpty()) {
            return false;
        }
        partitions.addAll(added);
        consumer.assign(partitions);
        consumer.seekToBeginning(added);
        return true;
    }

    private static boolean reached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        byte[] value = entry.value();
        if (value == null) {
            if (entry.key() != null) {
                view.remove(new String(entry.key(), StandardCharsets.UTF_8));
            }
            return;
        }
        try {
            ProductState state = EventJson.read(value, ProductState.class);
            if (view.apply(state) && caughtUp) {
                metrics.applied(state, entry.timestamp());
            }
        } catch (UnreadableEvent | IllegalArgumentException | NullPointerException e) {
            metrics.unreadable();
            log.warn("record {}-{}@{} passed over: {}", entry.topic(), entry.partition(), entry.offset(), e.toString());
        }
    }

    private boolean running() {
        return !stop.isGiven();
    }

    @Override
    public void close() {
        stop.give();
    }
}
