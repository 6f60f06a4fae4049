package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.ShopperId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an account event means for shopper state. */
final class AccountEvents {

    private static final Logger log = LoggerFactory.getLogger(AccountEvents.class);

    private final ShopperStateWriter writer;

    AccountEvents(ShopperStateWriter writer) {
        this.writer = writer;
    }

    /** Applies the event and waits until Redis has done it; may be repeated. */
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
