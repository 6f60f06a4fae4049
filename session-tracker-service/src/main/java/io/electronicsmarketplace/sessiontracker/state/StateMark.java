package io.electronicsmarketplace.sessiontracker.state;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Tells a Redis that holds what is known of shoppers from one that lost it: the mark is set when all was filled
 * in, and is gone with everything else. Every method fails with a {@link RedisException} if Redis is away.
 */
@Component
public class StateMark {

    static final String KEY = "shoppers:filled";

    private static final String UNDER_WAY = "shoppers:filling";

    private final StateRedis redis;

    public StateMark(StateRedis redis) {
        this.redis = redis;
    }

    public boolean isSet() {
        return redis.connection().sync().exists(KEY) > 0;
    }

    public void set(Instant now) {
        redis.connection().sync().set(KEY, now.toString());
    }

    /**
     * Whether the caller may fill Redis, and nobody else for so long. Should two do it, because one takes
     * longer, only work is wasted.
     */
    public boolean claim(Duration atMost) {
        return redis.connection().sync().set(UNDER_WAY, "", SetArgs.Builder.nx().px(atMost.toMillis())) != null;
    }

    public void release() {
        redis.connection().sync().del(UNDER_WAY);
    }
}
