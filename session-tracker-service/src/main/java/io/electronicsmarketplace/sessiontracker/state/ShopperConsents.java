package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ConsentReader;
import io.lettuce.core.RedisException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** What shoppers decided about profiling. */
@Component
public class ShopperConsents {

    private final StateRedis redis;

    public ShopperConsents(StateRedis redis) {
        this.redis = redis;
    }

    /**
     * Those who refused, or who are to be forgotten, or who became a user that is one of these; blocks for
     * a few round trips.
     *
     * @throws RedisException if Redis is away, or lost what was decided and is being filled again
     */
    public Set<ShopperId> refusedAmong(Collection<ShopperId> shoppers) {
        if (shoppers.isEmpty()) {
            return Set.of();
        }
        try {
            return new ConsentReader(redis.connection()).refusedAmong(shoppers).join();
        } catch (CompletionException e) {
            throw new RedisException("consents are not known", e);
        }
    }
}
