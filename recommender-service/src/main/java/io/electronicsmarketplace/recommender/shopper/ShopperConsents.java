package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ConsentReader;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What shoppers decided about profiling. */
@Component
public class ShopperConsents {

    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final RedisConnections redis;

    ShopperConsents(RedisConnections redis) {
        this.redis = redis;
    }

    /**
     * Those who refused, as the archive leaves them out; empty if Redis cannot tell. Blocks for a few round trips,
     * at most some seconds.
     */
    public Optional<Set<ShopperId>> refusedAmong(Set<ShopperId> shoppers) {
        ConsentReader reader = redis.consents();
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.refusedAmong(shoppers)
                    .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }
}
