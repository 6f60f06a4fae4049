package io.electronicsmarketplace.catalog.listing;

/** Limits of what sellers write. */
final class ListingLimits {

    static final int DESCRIPTION = 2_000;

    private ListingLimits() {}
}
