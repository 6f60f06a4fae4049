package io.electronicsmarketplace.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader needs to search, show and recommend a product: the whole state, not a change.
 *
 * @param version grows with every change of the product or of its listings; older ones are ignored
 * @param listPriceMinor price when new in minor units, if known
 * @param currency ISO 4217 code of all its prices
 * @param firstSeenAt when the catalogue first knew the product
 * @param listings what can be bought now; empty if nothing can
 */
public record ProductState(
        String productId,
        long version,
        String title,
        @Nullable String brand,
        List<String> categories,
        Map<String, String> attributes,
        @Nullable String image,
        @Nullable String description,
        @Nullable Double averageRating,
        int ratingCount,
        @Nullable Long listPriceMinor,
        String currency,
        Instant firstSeenAt,
        List<Listing> listings) {

    public ProductState {
        categories = List.copyOf(categories);
        attributes = Map.copyOf(attributes);
        listings = List.copyOf(listings);
    }

    /** Whether at least one listing can be bought. */
    public boolean buyable() {
        return !listings.isEmpty();
    }

    /**
     * One second-hand item that can be bought.
     *
     * @param condition wire name of the condition grade, such as {@code very-good}
     */
    public record Listing(String listingId, String sellerId, long priceMinor, String condition, Instant publishedAt) {}
}
