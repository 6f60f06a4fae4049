package io.electronicsmarketplace.catalog.account;

import io.electronicsmarketplace.events.ShopperId;
import reactor.core.publisher.Mono;

/** Something that a feature keeps for shoppers. Both methods run in the caller's transaction. */
public interface ShopperBelongings {

    /** Gives what the visitor has to the user, who keeps what is there already; the visitor has nothing then. */
    Mono<Void> move(ShopperId visitor, ShopperId user);

    /** Deletes all that the user has. */
    Mono<Void> erase(ShopperId user);
}
