package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.events.ProductState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product in full.
 *
 * @param image the first of {@code images}
 * @param priceFrom of the cheapest listing; absent if nothing is on sale
 * @param listPrice price when new, if known
 * @param listings how many are on sale
 */
record ProductView(
        String id,
        String title,
        @Nullable String brand,
        List<String> categories,
        Map<String, String> attributes,
        @Nullable String image,
        List<String> images,
        @Nullable String description,
        @Nullable Rating rating,
        @Nullable Money listPrice,
        @Nullable Money priceFrom,
        int listings,
        Instant firstSeenAt) {

    static ProductView of(ProductState state) {
        return new ProductView(
                state.productId(),
                state.title(),
                state.brand(),
                state.categories(),
                state.attributes(),
                state.image(),
                state.image() == null ? List.of() : List.of(state.image()),
                state.description(),
                Rating.of(state),
                state.listPriceMinor() == null ? null : Money.ofMinor(state.listPriceMinor(), state.currency()),
                ProductSummary.priceFrom(state),
                state.listings().size(),
                state.firstSeenAt());
    }
}
