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

    private final ShopperStateWriter writer;
    private final DeadLetters deadLetters;

    ConsentListener(ShopperStateWriter writer, DeadLetters deadLetters) {
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = "shopper-state-consents", topics = Topics.CONSENTS, batch = "true")
    void follow(List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                ConsentDecision decision = EventJson.read(record.value(), ConsentDecision.class);
                writer.decideConsent(decision).toCompletableFuture().join();
            } catch (UnreadableEvent poison) {
                deadLetters.put(record, poison);
            }
        }
    }
}
