package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Applies ends of browsing sessions that were acknowledged by Kafka but may not have come to Redis. */
@Component
class BrowsingSessionEndListener {

    static final String GROUP = "shopper-state-session-ends";

    private final ShopperStateWriter writer;
    private final AppliedOffsets applied;
    private final DeadLetters deadLetters;

    BrowsingSessionEndListener(ShopperStateWriter writer, AppliedOffsets applied, DeadLetters deadLetters) {
        this.writer = writer;
        this.applied = applied;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = GROUP, topics = Topics.BROWSING_SESSION_ENDS, batch = "true")
    void follow(List<ConsumerRecord<String, byte[]>> records) {
        String life = applied.life();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                BrowsingSessionEnd end = EventJson.read(record.value(), BrowsingSessionEnd.class);
                writer.endSession(end).toCompletableFuture().join();
            } catch (UnreadableEvent poison) {
                deadLetters.put(record, poison);
            }
        }
        applied.advance(life, records);
    }
}
