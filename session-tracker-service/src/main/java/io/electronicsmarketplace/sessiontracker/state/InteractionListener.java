package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Applies interactions to shopper state, one script per shopper and batch, all under way at once. The
 * offsets are committed after it returned; whatever it did before a failure may be done again.
 */
@Component
class InteractionListener {

    static final String GROUP = "shopper-state";

    private final ShopperStateWriter writer;
    private final RunningSessions running;
    private final AppliedOffsets applied;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Timer freshness;

    InteractionListener(
            ShopperStateWriter writer,
            RunningSessions running,
            AppliedOffsets applied,
            DeadLetters deadLetters,
            Clock clock,
            MeterRegistry meters) {
        this.writer = writer;
        this.running = running;
        this.applied = applied;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.freshness = Timer.builder("marketplace.state.freshness")
                .description("from the receipt of an interaction until it is in the shopper's state")
                .register(meters);
    }

    @KafkaListener(
            id = GROUP,
            topics = Topics.INTERACTIONS,
            batch = "true",
            concurrency = "${marketplace.state.consumers}")
    void apply(List<ConsumerRecord<String, byte[]>> records) {
        String life = applied.life();
        Map<ShopperId, PendingChange> pending = new LinkedHashMap<>();
        List<Instant> received = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Interaction interaction = EventJson.read(record.value(), Interaction.class);
                pending.computeIfAbsent(interaction.shopper(), PendingChange::new)
                        .add(interaction, record);
                received.add(interaction.receivedAt());
            } catch (RuntimeException poison) {
                deadLetters.put(record, poison);
            }
        }
        pending.values().forEach(change -> change.start(writer));
        pending.values().forEach(change -> change.await(deadLetters));
        running.note(pending.values().stream().map(PendingChange::change).toList(), Instant.EPOCH)
                .toCompletableFuture()
                .join();
        applied.advance(life, records);
        Instant now = clock.instant();
        received.forEach(at -> freshness.record(Duration.between(at, now)));
    }
}
