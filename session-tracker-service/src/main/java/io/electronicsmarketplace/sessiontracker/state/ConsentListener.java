package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.ConsentDecision;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Applies decisions about profiling that were acknowledged by Kafka but may not have come to Redis. */
@Component
class ConsentListener {

    static final String GROUP = "shopper-state-consents";

    private final ShopperStateWriter writer;
    private final AppliedOffsets applied;
    private final DeadLetters deadLetters;

    ConsentListener(ShopperStateWriter writer, AppliedOffsets applied, DeadLetters deadLetters) {
        this.writer = writer;
        this.applied = applied;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = GROUP, topics = Topics.CONSENTS, batch = "true")
    void follow(List<ConsumerRecord<String, byte[]>> records) {
        String life = applied.life();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                ConsentDecision decision = EventJson.read(record.value(), ConsentDecision.class);
                writer.decideConsent(decision).toCompletableFuture().join();
            } catch (UnreadableEvent poison) {
                deadLetters.put(record, poison);
            }
        }
        applied.advance(life, records);
    }
}
