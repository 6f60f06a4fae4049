package io.electronicsmarketplace.catalog.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One second-hand item.
 *
 * @param version grows with every change of the listing
 */
public record Listing(
        String id,
        String productId,
        String sellerId,
        Condition condition,
        long priceMinor,
        String currency,
        @Nullable String description,
        ListingState state,
        long version,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    public boolean onSale() {
        return state == ListingState.PUBLISHED;
    }

    Listing published(Instant at) {
        return new Listing(
                id,
                productId,
                sellerId,
                condition,
                priceMinor,
                currency,
                description,
                ListingState.PUBLISHED,
                version,
                createdAt,
                at);
    }

    Listing withdrawn() {
        return new Listing(
                id,
                productId,
                sellerId,
                condition,
                priceMinor,
                currency,
                description,
                ListingState.WITHDRAWN,
                version,
                createdAt,
                publishedAt);
    }

    Listing described(Condition newCondition, long newPriceMinor, @Nullable String newDescription) {
        return new Listing(
                id,
                productId,
                sellerId,
                newCondition,
                newPriceMinor,
                currency,
                newDescription,
                state,
                version,
                createdAt,
                publishedAt);
    }
}
