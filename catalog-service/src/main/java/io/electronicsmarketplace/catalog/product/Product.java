package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.events.ProductState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue.
 *
 * @param version grows with every change of the product or of what is on offer of it
 */
public record Product(
        String id,
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
        Instant firstSeenAt) {

    /** The product as others see it, with what is on offer of it. */
    ProductState with(List<ProductState.Listing> listings) {
        return new ProductState(
                id,
                version,
                title,
                brand,
                categories,
                attributes,
                image,
                description,
                averageRating,
                ratingCount,
                listPriceMinor,
                currency,
                firstSeenAt,
                listings);
    }
}
