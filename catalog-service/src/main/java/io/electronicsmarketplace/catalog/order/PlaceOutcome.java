package io.electronicsmarketplace.catalog.order;

/** What came of a buyer's wish. */
sealed interface PlaceOutcome {

    record Placed(Order order) implements PlaceOutcome {}

    record NoSuchListing() implements PlaceOutcome {}

    /** Somebody else was first, or the seller took it back. */
    record Gone(String productId) implements PlaceOutcome {}

    record OwnListing() implements PlaceOutcome {}
}
