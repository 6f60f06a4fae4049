package io.electronicsmarketplace.catalog.order;

import io.electronicsmarketplace.catalog.listing.Condition;
import java.time.Instant;

/** One listing, bought. */
record Order(
        String id,
        String listingId,
        String productId,
        String buyerId,
        String sellerId,
        long priceMinor,
        String currency,
        Condition condition,
        OrderState state,
        Instant placedAt) {}
