package io.electronicsmarketplace.recommender.catalogue;

/**
 * What one shopper can buy of a product.
 *
 * @param listing the best value
 * @param lowestPriceMinor the lowest price among what the shopper can buy
 */
public record Offer(Listing listing, long lowestPriceMinor) {}
