package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.lettuce.core.RedisException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What shoppers decided about profiling. */
@Component
public class ShopperConsents {

    private final StateRedis redis;

    ShopperConsents(StateRedis redis) {
        this.redis = redis;
    }

    /**
     * Those who refused, or who are to be forgotten; blocks for one round trip.
     *
     * @throws RedisException if Redis is away
     */
    public Set<ShopperId> refusedAmong(Collection<ShopperId> shoppers) {
        if (shoppers.isEmpty()) {
            return Set.of();
        }
        var commands = redis.connection().async();
        Map<ShopperId, CompletionStage<Boolean>> answers = new LinkedHashMap<>();
        for (ShopperId shopper : shoppers) {
            String meta = ShopperKeys.of(shopper).meta();
            answers.put(
                    shopper,
                    commands.hmget(meta, ShopperKeys.META_CONSENT, ShopperKeys.META_ERASED)
                            .thenApply(
                                    values -> values.get(0).getValueOrElse("").endsWith(":0")
                                            || values.get(1).hasValue()));
        }
        try {
            return answers.entrySet().stream()
                    .filter(answer -> answer.getValue().toCompletableFuture().join())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        } catch (CompletionException e) {
            throw new RedisException("consents are not known", e);
        }
    }
}
