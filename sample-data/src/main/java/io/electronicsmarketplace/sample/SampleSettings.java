package io.electronicsmarketplace.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much to generate, and by which seed.
 *
 * @param seed equal seeds give equal bytes
 * @param products how many products the catalogue holds, at least 100
 * @param users how many shoppers left ratings
 * @param listings how many second-hand items are on offer
 * @param until the end of the history, cut to the UTC midnight before it; everything is dated back from there
 * @param reviews whether to write the reviews with their texts beside the bare ratings
 */
public record SampleSettings(long seed, int products, int users, int listings, Instant until, boolean reviews) {
    public static final long DEFAULT_SEED = 20_230_901;
    public static final int DEFAULT_PRODUCTS = 6_000;
    public static final int DEFAULT_USERS = 20_000;
    public static final int DEFAULT_LISTINGS = 12_000;

    // Below this, kinds with a small share would have no product.
    private static final int FEWEST_PRODUCTS = 100;

    public SampleSettings {
        require(products >= FEWEST_PRODUCTS, "products must be at least " + FEWEST_PRODUCTS);
        require(users >= 1, "users must be at least 1");
        require(listings >= 0, "listings must not be negative");
        until = until.truncatedTo(ChronoUnit.DAYS);
    }

    /** The sample that {@code ./market run} loads: some 6,000 products and 20,000 shoppers. */
    public static SampleSettings full(Instant until) {
        return new SampleSettings(DEFAULT_SEED, DEFAULT_PRODUCTS, DEFAULT_USERS, DEFAULT_LISTINGS, until, true);
    }

    /** A twentieth of it, for tests: 300 products, 1,000 shoppers, 600 listings. */
    public static SampleSettings small(Instant until) {
        return new SampleSettings(DEFAULT_SEED, 300, 1_000, 600, until, true);
    }

    public SampleSettings withSeed(long other) {
        return new SampleSettings(other, products, users, listings, until, reviews);
    }

    public SampleSettings withoutReviews() {
        return new SampleSettings(seed, products, users, listings, until, false);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
