package io.electronicsmarketplace.recommender.support;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Stands in for the session tracker: writes shopper state to Redis by the documented layout. */
public final class Memory {

    private final RedisCommands<String, String> redis;

    public Memory(String redisUrl) {
        redis = RedisClient.create(redisUrl).connect().sync();
    }

    public void did(ShopperId shopper, InteractionType type, String productId, Instant at) {
        var interaction = new PastInteraction(UUID.randomUUID().toString(), type, productId, null, at, null, null);
        redis.zadd(ShopperKeys.of(shopper).recent(), at.toEpochMilli(), interaction.encode());
    }

    public void hid(ShopperId shopper, String productId, Instant at) {
        redis.zadd(ShopperKeys.of(shopper).hidden(), 2.0 * at.toEpochMilli() + 1, productId);
    }

    public void bought(ShopperId shopper, String productId, Instant at) {
        redis.zadd(ShopperKeys.of(shopper).purchased(), at.toEpochMilli(), productId);
    }

    /** Marks Redis as holding all that is known, as the session tracker does when it has filled it. */
    public void filled() {
        redis.set(ShopperKeys.FILLED, "test");
    }

    /** Redis does not know any more what shoppers decided. */
    public void lost() {
        redis.del(ShopperKeys.FILLED);
    }

    public void refusedProfiling(ShopperId shopper, Instant at) {
        redis.hset(ShopperKeys.of(shopper).meta(), ShopperKeys.META_CONSENT, at.toEpochMilli() + ":0");
    }

    /** Redis takes requests, but answers none for that long. */
    public void hang(Duration howLong) {
        redis.clientPause(howLong.toMillis());
    }
}
