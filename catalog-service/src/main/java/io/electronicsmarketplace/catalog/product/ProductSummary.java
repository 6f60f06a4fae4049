package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.events.ProductState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list.
 *
 * @param image address of a picture
 * @param priceFrom of the cheapest listing; absent if nothing is on sale
 * @param listings how many are on sale
 */
public record ProductSummary(
        String id,
        String title,
        @Nullable String brand,
        List<String> categories,
        @Nullable String image,
        @Nullable Money priceFrom,
        int listings,
        @Nullable Rating rating) {

    public static ProductSummary of(ProductState state) {
        return new ProductSummary(
                state.productId(),
                state.title(),
                state.brand(),
                state.categories(),
                state.image(),
                priceFrom(state),
                state.listings().size(),
                Rating.of(state));
    }

    static @Nullable Money priceFrom(ProductState state) {
        var cheapest = state.listings().stream()
                .mapToLong(ProductState.Listing::priceMinor)
                .min();
        return cheapest.isPresent() ? Money.ofMinor(cheapest.getAsLong(), state.currency()) : null;
    }
}
