package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A listing as the API shows it. */
public record ListingView(
        String id,
        String productId,
        Seller seller,
        Condition condition,
        Money price,
        @Nullable String description,
        ListingState state,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    /** Who sells it; no more than an id is shown. */
    public record Seller(String id) {}

    public static ListingView of(Listing listing) {
        return new ListingView(
                listing.id(),
                listing.productId(),
                new Seller(listing.sellerId()),
                listing.condition(),
                Money.ofMinor(listing.priceMinor(), listing.currency()),
                listing.description(),
                listing.state(),
                listing.createdAt(),
                listing.publishedAt());
    }
}
