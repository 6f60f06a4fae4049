package io.electronicsmarketplace.catalog.account;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import java.time.Duration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads the topic of account events as one of the service's replicas. */
@Component
class AccountEventsListener {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AccountEvents events;

    AccountEventsListener(AccountEvents events) {
        this.events = events;
    }

    /** Blocks this listener's own thread until the database has it: only then the offset is committed. */
    @KafkaListener(id = "account-events", idIsGroup = false, topics = Topics.ACCOUNT_EVENTS)
    void receive(byte[] json) {
        events.handle(EventJson.read(json, AccountEvent.class)).block(PATIENCE);
    }
}
