package io.electronicsmarketplace.gateway.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Takes from the shared buckets, and from the local ones for a second after the shared ones failed. */
final class FallbackBuckets implements Buckets {

    private static final Logger log = LoggerFactory.getLogger(FallbackBuckets.class);

    /** Counting is not worth making a shopper wait. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Buckets shared;
    private final Buckets local;
    private final Clock clock;
    private volatile Instant notBefore = Instant.EPOCH;

    FallbackBuckets(Buckets shared, Buckets local, Clock clock) {
        this.shared = shared;
        this.local = local;
        this.clock = clock;
    }

    @Override
    public Mono<ConsumptionProbe> take(String caller, RateLimit limit) {
        if (clock.instant().isBefore(notBefore)) {
            return local.take(caller, limit);
        }
        return shared.take(caller, limit).timeout(PATIENCE).onErrorResume(failure -> {
            log.warn("Rate limits are counted here for a while: {}", failure.toString());
            notBefore = clock.instant().plus(PAUSE);
            return local.take(caller, limit);
        });
    }
}
