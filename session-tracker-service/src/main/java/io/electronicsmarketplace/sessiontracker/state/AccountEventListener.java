package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows what happens to accounts: merges a visitor's state into the user's, forgets who was erased. */
@Component
class AccountEventListener {

    static final String GROUP = "shopper-state-accounts";

    private final AccountEvents events;
    private final AppliedOffsets applied;
    private final DeadLetters deadLetters;

    AccountEventListener(ShopperStateWriter writer, AppliedOffsets applied, DeadLetters deadLetters) {
        this.events = new AccountEvents(writer);
        this.applied = applied;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = GROUP, topics = Topics.ACCOUNT_EVENTS, batch = "true")
    void follow(List<ConsumerRecord<String, byte[]>> records) {
        String life = applied.life();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                events.apply(EventJson.read(record.value(), AccountEvent.class));
            } catch (UnreadableEvent poison) {
                deadLetters.put(record, poison);
            }
        }
        applied.advance(life, records);
    }
}
