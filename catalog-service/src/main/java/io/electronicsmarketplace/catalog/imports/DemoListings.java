package io.electronicsmarketplace.catalog.imports;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.listing.ListingBulk.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Invents second-hand listings that make imported products buyable. Which ids, sellers, grades and
 * prices come out depends on seed and product id alone, so the same call invents the same ones.
 *
 * @param seed another seed gives other listings beside those that are there
 */
record DemoListings(long seed) {

    private static final int SELLERS = 60;

    /** Of a price when new, by grade; bounds of what such items sell for on second-hand markets. */
    private static final double[] SHARE_OF_NEW = {0.85, 0.72, 0.60, 0.45, 0.20};

    /** How often each grade is offered, summed up. */
    private static final double[] GRADES_UP_TO = {0.15, 0.45, 0.80, 0.95, 1.0};

    private static final Duration OLDEST = Duration.ofDays(60);

    /** Listings {@code 0 … count − 1} of a product. */
    List<Published> of(String productId, @Nullable Long newPriceMinor, int count, Instant now) {
        long price = newPriceMinor != null ? newPriceMinor : plausiblePrice(productId);
        List<Published> listings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            listings.add(listing(productId, price, i, now));
        }
        return listings;
    }

    private Published listing(String productId, long newPriceMinor, int index, Instant now) {
        long hash = SeenIds.hash(seed + "/" + productId + "/" + index);
        var random = new SplittableRandom(hash);
        Condition condition = condition(random.nextDouble());
        double share = SHARE_OF_NEW[condition.ordinal()] * (0.9 + 0.2 * random.nextDouble());
        return new Published(
                "demo-%016x".formatted(hash),
                productId,
                "demo-seller-%02d".formatted(1 + random.nextInt(SELLERS)),
                condition,
                rounded(newPriceMinor * share),
                null,
                now.minus(Duration.ofMillis(random.nextLong(OLDEST.toMillis()))));
    }

    /** For products whose price nobody knows: lognormal, median 60, as electronics of all kinds cost. */
    private static long plausiblePrice(String productId) {
        var random = new SplittableRandom(SeenIds.hash("price/" + productId));
        double price = 60 * Math.exp(random.nextGaussian());
        return Math.round(Math.clamp(price, 5, 2_500) * 100);
    }

    private static Condition condition(double draw) {
        int grade = 0;
        while (draw >= GRADES_UP_TO[grade]) {
            grade++;
        }
        return Condition.values()[grade];
    }

    /** People ask for whole amounts: to 50 cents below 20, to whole units above. */
    private static long rounded(double minor) {
        long step = minor < 2_000 ? 50 : 100;
        return Math.max(step, Math.round(minor / step) * step);
    }
}
