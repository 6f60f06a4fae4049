package io.electronicsmarketplace.sample.listing;

import java.util.UUID;

/**
 * A line of {@code listings.jsonl}, the project's own format.
 *
 * @param id the listing's id
 * @param productId the {@code parent_asin} of the product it belongs to
 * @param sellerId who sells it
 * @param condition one of the grades {@code new-like}, {@code very-good}, {@code good}, {@code acceptable},
 *     {@code for-parts}
 * @param priceMinor the price in the currency's minor unit
 * @param currency ISO 4217, always {@code EUR}
 * @param createdAt RFC 3339, UTC
 */
record Listing(
        UUID id,
        String productId,
        UUID sellerId,
        String condition,
        long priceMinor,
        String currency,
        String createdAt) {}
