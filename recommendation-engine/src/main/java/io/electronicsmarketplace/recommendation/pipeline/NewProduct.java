package io.electronicsmarketplace.recommendation.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyable product that came after the bundle was trained.
 *
 * @param categories from the widest to the most specific
 * @param price in whole currency units, null when unknown
 */
public record NewProduct(
        String productId,
        @Nullable String title,
        @Nullable String brand,
        List<String> categories,
        @Nullable Double price,
        long firstSeenMillis) {

    public NewProduct {
        categories = List.copyOf(categories);
    }
}
