package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.UnreadableEvent;
import io.electronicsmarketplace.sessiontracker.kafka.DeadLetters;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows what happens to accounts: merges a visitor's state into the user's, forgets who was erased. */
@Component
class AccountEventListener {

    private static final Logger log = LoggerFactory.getLogger(AccountEventListener.class);

    private final ShopperStateWriter writer;
    private final DeadLetters deadLetters;

    AccountEventListener(ShopperStateWriter writer, DeadLetters deadLetters) {
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = "shopper-state-accounts", topics = Topics.ACCOUNT_EVENTS, batch = "true")
    void follow(List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                apply(EventJson.read(record.value(), AccountEvent.class));
            } catch (UnreadableEvent poison) {
                deadLetters.put(record, poison);
            }
        }
    }

    void apply(AccountEvent event) {
        switch (event.kind()) {
            case MERGED -> merge(Objects.requireNonNull(event.visitorId()), event.userId());
            case ERASED ->
                writer.erase(ShopperId.user(event.userId()))
                        .toCompletableFuture()
                        .join();
            case SUSPENDED, REINSTATED -> log.debug("{} changes no shopper state", event.kind());
        }
    }

    private void merge(String visitorId, String userId) {
        String owner = writer.merge(visitorId, userId).toCompletableFuture().join();
        if (!owner.equals(userId)) {
            log.warn("event says that a visitor became a user's who was already another's; left as it is");
        }
    }
}
