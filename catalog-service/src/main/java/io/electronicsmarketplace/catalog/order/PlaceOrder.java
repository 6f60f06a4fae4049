package io.electronicsmarketplace.catalog.order;

import io.electronicsmarketplace.catalog.product.ProductContent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A buyer's wish. */
record PlaceOrder(
        @NotNull @Pattern(regexp = ProductContent.ID_PATTERN)
        String listingId) {}
