package io.electronicsmarketplace.sessiontracker.history;

/**
 * What is kept of a review: a rating.
 *
 * @param rating from 1 to 5
 * @param atMs milliseconds since 1970
 */
record Review(String userId, String productId, double rating, long atMs) implements ParsedLine {}
