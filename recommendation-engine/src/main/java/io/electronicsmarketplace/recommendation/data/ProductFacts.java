package io.electronicsmarketplace.recommendation.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one product.
 *
 * @param categories from the widest to the most specific
 * @param price in whole currency units, null when unknown
 * @param buyable whether a listing of it can be bought
 */
public record ProductFacts(
        String productId,
        @Nullable String title,
        @Nullable String brand,
        List<String> categories,
        @Nullable Double price,
        long firstSeenMillis,
        boolean buyable) {

    public ProductFacts {
        categories = List.copyOf(categories);
    }

    /** A product of which nothing is known but that somebody interacted with it. */
    public static ProductFacts unknown(String productId) {
        return new ProductFacts(productId, null, null, List.of(), null, 0, true);
    }

    /** The most specific category, or an empty string. */
    public String category() {
        return categories.isEmpty() ? "" : categories.getLast();
    }
}
