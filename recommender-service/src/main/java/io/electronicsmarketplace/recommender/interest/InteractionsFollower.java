package io.electronicsmarketplace.recommender.interest;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.recommender.champion.Champion;
import io.electronicsmarketplace.recommender.following.Pace;
import io.electronicsmarketplace.recommender.following.StopSignal;
import io.electronicsmarketplace.recommender.shopper.ShopperConsents;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows {@code interactions} from where the champion's training ended, on one thread of its own and without a
 * consumer group: every replica counts everything. When a UTC day has begun and all that had been published by
 * then is counted, the champion moves to what happened before that day.
 *
 * <p>Rows that happened before the training's end but reached the archive after it are in no bundle and not
 * counted here: what the archive had not written yet, and what clients sent late.
 */
@Component
final class InteractionsFollower implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(InteractionsFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** How often new partitions are looked for. */
    private static final Duration PARTITION_CHECK = Duration.ofMinutes(1);

    /** Clocks of services differ; what is read without need is not counted. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    /**
     * A new champion's counters take in all that happened since its training, often hundreds of thousands of records,
     * when it has begun to serve, and requests must not wait for them: a twentieth of a processor counts some 19,000 in
     * a second.
     */
    private static final int REST = 19;

    /** Half of a processor, for who would need longer than a minute, or never keep up. */
    private static final int REST_WHEN_FAR_BEHIND = 1;

    private static final long FAR_BEHIND = 1_000_000;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final Champion champion;
    private final ShopperConsents consents;
    private final InterestMetrics metrics;
    private final InteractionsConsumers consumers;
    private final Clock clock;
    private final RecentEvents events = new RecentEvents();
    private final StopSignal stop = new StopSignal();
    private final Pace pace = new Pace();

    InteractionsFollower(
            Champion champion,
            ShopperConsents consents,
            InterestMetrics metrics,
            InteractionsConsumers consumers,
            Clock clock) {
        this.champion = champion;
        this.consents = consents;
        this.metrics = metrics;
        this.consumers = consumers;
        this.clock = clock;
    }

    @Override
    public void run() {
        pace.start();
        while (running()) {
            Optional<CountedModel> model = CountedModel.of(champion, events);
            model.ifPresent(this::follow);
            if (model.isEmpty()) {
                stop.pause(RETRY);
            }
        }
    }

    /** Where the counting of one champion is. */
    private static final class Progress {
        final CountedModel model;
        final Map<TopicPartition, Long> next = new HashMap<>();
        long nextCheck = System.nanoTime();
        long movedTo = Long.MIN_VALUE;
        /** What must have been read before the champion moves to that day. */
        Map<TopicPartition, Long> goal = Map.of();

        long goalDay = Long.MIN_VALUE;

        Progress(CountedModel model) {
            this.model = model;
        }

        boolean reached() {
            return goal.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    private void follow(CountedModel model) {
        var progress = new Progress(model);
        while (running() && model.serves()) {
            try (Consumer<byte[], byte[]> consumer = consumers.open()) {
                progress.nextCheck = System.nanoTime();
                while (running() && model.serves()) {
                    step(consumer, progress);
                }
            } catch (KafkaException e) {
                log.warn("interactions cannot be followed; trying again in {}: {}", RETRY, e.toString());
                stop.pause(RETRY);
            } catch (RuntimeException e) {
                // Whatever goes wrong here, the champion serves on with the counts that it has.
                log.error("counting interactions failed; trying again in {}", RETRY, e);
                stop.pause(RETRY);
            }
        }
    }

    private void step(Consumer<byte[], byte[]> consumer, Progress progress) {
        if (System.nanoTime() - progress.nextCheck >= 0) {
            takeUpPartitions(consumer, progress);
            progress.nextCheck = System.nanoTime() + (progress.next.isEmpty() ? RETRY : PARTITION_CHECK).toNanos();
        }
        if (progress.next.isEmpty()) {
            stop.pause(RETRY);
            return;
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        if (!records.isEmpty() && !count(records, progress.model)) {
            return;
        }
        consumer.assignment().forEach(partition -> progress.next.put(partition, consumer.position(partition)));
        long lag = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        metrics.lag(lag);
        pace.rest(lag < FAR_BEHIND ? REST : REST_WHEN_FAR_BEHIND);
        turnDay(consumer, progress);
    }

    private void takeUpPartitions(Consumer<byte[], byte[]> consumer, Progress progress) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.INTERACTIONS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (consumer.assignment().containsAll(partitions)) {
            return;
        }
        consumer.assign(partitions);
        List<TopicPartition> added = partitions.stream()
                .filter(partition -> !progress.next.containsKey(partition))
                .toList();
        // Ends before beginnings: what is published in between has a time, and is found by it.
        Map<TopicPartition, Long> ends = consumer.endOffsets(added);
        long from = Math.max(CLOCKS.toMillis(), progress.model.knowsUntilMillis()) - CLOCKS.toMillis();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                added.stream().collect(Collectors.toMap(partition -> partition, partition -> from)));
        for (TopicPartition partition : added) {
            OffsetAndTimestamp first = found.get(partition);
            progress.next.put(partition, first == null ? ends.get(partition) : (Long) first.offset());
        }
        progress.next.forEach(consumer::seek);
    }

    /** Waits for Redis to tell who refused; returns false if that came to no end before the service's. */
    private boolean count(List<ConsumerRecord<byte[], byte[]>> records, CountedModel model) {
        List<Interaction> interactions =
                records.stream().flatMap(entry -> read(entry).stream()).toList();
        Set<ShopperId> shoppers =
                interactions.stream().map(Interaction::shopper).collect(Collectors.toSet());
        while (running() && model.serves()) {
            Optional<Set<ShopperId>> refused = consents.refusedAmong(shoppers);
            if (refused.isPresent()) {
                metrics.counted(model.count(interactions, refused.get(), today()), records.size());
                return true;
            }
            stop.pause(RETRY);
        }
        return false;
    }

    /** The tracker puts what cannot be read into the dead-letter topic; here it is passed over. */
    private static Optional<Interaction> read(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return Optional.of(EventJson.read(entry.value(), Interaction.class));
        } catch (UnreadableEvent | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private void turnDay(Consumer<byte[], byte[]> consumer, Progress progress) {
        long today = today();
        if (today > progress.goalDay) {
            progress.goal = consumer.endOffsets(progress.next.keySet());
            progress.goalDay = today;
        }
        if (progress.goalDay > progress.movedTo && progress.reached()) {
            long start = System.nanoTime();
            progress.model.move(progress.goalDay);
            progress.movedTo = progress.goalDay;
            metrics.moved(progress.model.version(), progress.goalDay, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private long today() {
        return Math.floorDiv(clock.millis(), DAY_MILLIS) * DAY_MILLIS;
    }

    private boolean running() {
        return !stop.isGiven();
    }

    @Override
    public void close() {
        stop.give();
    }
}
