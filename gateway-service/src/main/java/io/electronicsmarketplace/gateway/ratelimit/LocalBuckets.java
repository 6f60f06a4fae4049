package io.electronicsmarketplace.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Buckets of this gateway alone. */
final class LocalBuckets implements Buckets {

    /** Some 200 bytes each: 4 MB. Whoever is forgotten starts with a full bucket. */
    private static final int MOST = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    @Override
    public Mono<ConsumptionProbe> take(String caller, RateLimit limit) {
        return Mono.fromSupplier(
                () -> buckets.get(caller, unknown -> bucket(limit)).tryConsumeAndReturnRemaining(1));
    }

    private static Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
