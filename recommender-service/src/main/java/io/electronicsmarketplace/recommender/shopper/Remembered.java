package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.state.ShopperState;

/** What is known of who asks. */
public sealed interface Remembered {

    /** As Redis has it, which may be nothing yet. */
    record State(ShopperState state) implements Remembered {}

    /** The request carries neither a visitor token nor an access token. */
    record Nobody() implements Remembered {}

    /** Redis did not answer in time. */
    record OutOfReach() implements Remembered {}
}
