package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.coldstart.Place;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyable product that came after the bundle was trained.
 *
 * @param categories from the widest to the most specific
 * @param price in whole currency units, null when unknown
 * @param place where the recommender that is asked has put it, see {@link Recommender#placed}; null to have it
 *     looked up by every request
 */
public record NewProduct(
        String productId,
        @Nullable String title,
        @Nullable String brand,
        List<String> categories,
        @Nullable Double price,
        long firstSeenMillis,
        @Nullable Place place) {

    public NewProduct {
        categories = List.copyOf(categories);
    }

    /** One that nobody has put in its place yet. */
    public NewProduct(
            String productId,
            @Nullable String title,
            @Nullable String brand,
            List<String> categories,
            @Nullable Double price,
            long firstSeenMillis) {
        this(productId, title, brand, categories, price, firstSeenMillis, null);
    }

    NewProduct at(Place place) {
        return new NewProduct(productId, title, brand, categories, price, firstSeenMillis, place);
    }

    ProductFacts facts() {
        return new ProductFacts(productId, title, brand, categories, price, firstSeenMillis, true);
    }
}
