package io.electronicsmarketplace.catalog.favourite;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.electronicsmarketplace.catalog.listing.ListingView;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A favourite: the product as lists show it, and more.
 *
 * @param listing the single item, if that is what the shopper keeps an eye on
 */
record FavouriteView(
        @JsonUnwrapped ProductSummary product, @Nullable ListingView listing, Instant addedAt) {}
