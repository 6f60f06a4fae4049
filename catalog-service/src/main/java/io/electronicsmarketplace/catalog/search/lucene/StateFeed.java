package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Feeds the index from Kafka, on one thread of its own. Every replica reads all partitions, so there
 * is no consumer group; where it goes on is in the index itself.
 */
final class StateFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StateFeed.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_BEFORE_RETRY = Duration.ofSeconds(1);

    /** While catching up, a refresh for every poll would cost more than the indexing itself. */
    private static final int REFRESH_AT_LEAST_EVERY = 20_000;

    /** What a crash may make us read again. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);

    private final ProductIndex index;
    private final StateTopicReader topic;
    private final Timer lag;
    private final Counter unreadable;
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile boolean failing;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private long nextCommit;

    StateFeed(ProductIndex index, StateTopicReader topic, MeterRegistry meters) {
        this.index = index;
        this.topic = topic;
        this.lag = Timer.builder("catalog.search.lag")
                .description("from Kafka's time of a product state until searches see it")
                .publishPercentileHistogram()
                .register(meters);
        this.unreadable = Counter.builder("catalog.search.unreadable")
                .description("records of product-states that are none; left out")
                .register(meters);
    }

    /** Whether the index held, at least once since the start, all that the topic held then. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("search-feed").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (OffsetOutOfRangeException e) {
                rebuild();
            } catch (KafkaException | IOException e) {
                tellOnce(e);
            }
            pause();
        }
    }

    private void follow() throws IOException {
        try (Consumer<String, byte[]> consumer = topic.open()) {
            StatePosition position = topic.positionFor(index.position());
            if (position == null) {
                return; // nobody has published yet
            }
            if (position.restarted() && index.size() > 0) {
                log.info("the topic of product states is another one: the search index is built anew");
                index.clear();
            }
            topic.assign(consumer, position);
            failing = false;
            read(consumer, position);
        }
    }

    private void read(Consumer<String, byte[]> consumer, StatePosition position) throws IOException {
        Map<Integer, Long> target = topic.ends(consumer, position);
        nextCommit = System.nanoTime() + COMMIT_EVERY.toNanos();
        boolean dirty = false;
        long nextLook = System.nanoTime() + topic.metadataAge().toNanos();
        boolean morePartitions = false;
        while (running && !morePartitions) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            apply(records);
            dirty |= !records.isEmpty();
            boolean behind = !caughtUp && !topic.reached(consumer, target);
            if (!behind || index.waiting() >= REFRESH_AT_LEAST_EVERY) {
                refresh(records);
            }
            if (!behind && !caughtUp) {
                caughtUp = true;
                log.info("search index is up to date: {} products", index.size());
            }
            if (dirty && System.nanoTime() >= nextCommit) {
                commit(consumer, position);
                dirty = false;
            }
            if (System.nanoTime() - nextLook >= 0) {
                morePartitions = topic.hasMore(consumer, position);
                nextLook = System.nanoTime() + topic.metadataAge().toNanos();
            }
        }
        commit(consumer, position);
    }

    private void apply(ConsumerRecords<String, byte[]> records) throws IOException {
        Map<String, ProductState> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                ProductState state = EventJson.read(record.value(), ProductState.class);
                newest.merge(state.productId(), state, (a, b) -> a.version() > b.version() ? a : b);
            } catch (UnreadableEvent | NullPointerException e) {
                unreadable.increment();
                log.warn("record {}-{} is no product state; left out", record.topic(), record.offset());
            }
        }
        index.apply(newest.values());
    }

    private void refresh(ConsumerRecords<String, byte[]> records) throws IOException {
        if (index.waiting() == 0) {
            return;
        }
        index.refresh();
        long now = System.currentTimeMillis();
        for (ConsumerRecord<String, byte[]> record : records) {
            lag.record(Duration.ofMillis(Math.max(0, now - record.timestamp())));
        }
    }

    private void commit(Consumer<String, byte[]> consumer, StatePosition position) throws IOException {
        index.commit(position.at(consumer).asCommitData());
        nextCommit = System.nanoTime() + COMMIT_EVERY.toNanos();
    }

    private void rebuild() {
        log.warn("Kafka no longer has what the search index would read next: it is built anew");
        try {
            index.clear();
        } catch (IOException e) {
            tellOnce(e);
        }
    }

    private void tellOnce(Exception failure) {
        if (!failing && running) {
            log.warn("the search index stays as it is, Kafka is away: {}", String.valueOf(failure));
        }
        failing = true;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_BEFORE_RETRY);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
