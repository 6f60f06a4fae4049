package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.events.ProductState;
import org.jspecify.annotations.Nullable;

/** Stars from 1 to 5, and how many people gave them. */
public record Rating(double average, int count) {

    static @Nullable Rating of(ProductState state) {
        return state.averageRating() == null ? null : new Rating(state.averageRating(), state.ratingCount());
    }
}
