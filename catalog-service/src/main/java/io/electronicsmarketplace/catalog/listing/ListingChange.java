package io.electronicsmarketplace.catalog.listing;

/** What came of a seller's wish to change a listing. */
sealed interface ListingChange {

    record Done(Listing listing) implements ListingChange {}

    /** It does not exist, or it is somebody else's. */
    record NotTheirs() implements ListingChange {}

    /** Somebody changed it since the seller saw it. */
    record Stale() implements ListingChange {}

    /** Its state does not allow it: sold, or withdrawn. */
    record Closed(ListingState state) implements ListingChange {}
}
