package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.state.ShopperKeys;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/**
 * Tells a Redis that holds what is known of shoppers from one that lost it: the mark is set when all was filled
 * in, and is gone with everything else. Methods fail with a {@link RedisException}, alone or as a cause, if Redis
 * is away.
 */
@Component
public class StateMark {
    private static final String CLAIM = "{shoppers}:filling";

    private final StateRedis redis;

    public StateMark(StateRedis redis) {
        this.redis = redis;
    }

    /** Another one for each time that Redis was filled; empty if it is not. */
    public Optional<String> value() {
        return Optional.ofNullable(redis.connection().sync().get(ShopperKeys.FILLED));
    }

    /**
     * Claims the filling of Redis.
     *
     * @return the claim, or nothing where another has it
     */
    public Optional<Claim> claim(Duration atMost) {
        String token = UUID.randomUUID().toString();
        String set =
                redis.connection().sync().set(CLAIM, token, SetArgs.Builder.nx().px(atMost.toMillis()));
        return Optional.ofNullable(set).map(done -> new Claim(token));
    }

    /** Held by whoever fills Redis. A Redis that loses everything loses the claim too. */
    public final class Claim {
        private final String token;

        private Claim(String token) {
            this.token = token;
        }

        /** Holds the claim so long from now on; returns whether it was still held. */
        public boolean renew(Duration atMost) {
            return isDone(StateScript.RENEW_FILLING.run(
                    redis.connection(), List.of(CLAIM), List.of(token, Long.toString(atMost.toMillis()))));
        }

        /** Marks Redis as filled and gives up the claim; returns whether it was still held. */
        public boolean finish(Instant now) {
            return isDone(StateScript.FINISH_FILLING.run(
                    redis.connection(), List.of(CLAIM, ShopperKeys.FILLED), List.of(token, now + " " + token)));
        }

        /** Gives up the claim, so that another need not wait for its end. */
        public void giveUp() {
            renew(Duration.ZERO);
        }

        private static boolean isDone(CompletionStage<String> answer) {
            return "1".equals(answer.toCompletableFuture().join());
        }
    }
}
