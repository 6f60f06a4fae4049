package io.electronicsmarketplace.gateway.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * A token bucket.
 *
 * @param perSecond tokens that come back each second
 * @param burst tokens that it holds at most
 */
public record RateLimit(long perSecond, long burst) {

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** How long an empty bucket takes to be full. */
    Duration window() {
        return Duration.ofSeconds(Math.max(1, burst / perSecond));
    }
}
