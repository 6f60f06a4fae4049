package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/**
 * Shoppers of whom a browsing session may be running, by the time when it should be looked at again: in Redis, so that
 * any replica may look, and none is forgotten when a replica dies. Every method fails with an {@code
 * io.lettuce.core.RedisException}, thrown or in the stage, if Redis does not do it.
 */
@Component
public class RunningSessions {

    private static final String DUE = "{shoppers}:sessions-due";
    private static final String SINCE = "{shoppers}:sessions-since";
    private static final String TAKEN = "{shoppers}:sessions-taken";
    private static final String TAKEN_SINCE = "{shoppers}:sessions-taken-since";

    /** Whoever took some and tells nothing for so long has died. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final StateRedis redis;
    private final SessionRule rule;

    public RunningSessions(StateRedis redis, SessionRule rule) {
        this.redis = redis;
        this.rule = rule;
    }

    /**
     * A shopper to be looked at.
     *
     * @param since the earliest interaction that no look has seen
     */
    public record Due(ShopperId shopper, Instant since) {}

    /**
     * Taken by one caller.
     *
     * @param until when, in milliseconds
     */
    public record Taken(List<Due> due, long until) {}

    /** Has the shopper looked at, once {@code at} has passed, for what was done at {@code due.since()} or later. */
    public CompletionStage<Void> note(Due due, Instant at) {
        return note(List.of(due.shopper().value(), millis(at.plusMillis(1)), millis(due.since())));
    }

    /** Likewise for what was just added, or was added again if only {@code after} that time. */
    CompletionStage<Void> note(Collection<ShopperChange> changes, Instant after) {
        List<String> arguments = new ArrayList<>();
        for (ShopperChange change : changes) {
            change.earliestAfter(after).ifPresent(at -> {
                arguments.add(change.shopper().value());
                arguments.add(millis(at.plus(rule.pause()).plusMillis(1)));
                arguments.add(millis(at));
            });
        }
        return note(arguments);
    }

    /** Likewise for what a visitor did who has become this user: of it, the last session may still be running. */
    CompletionStage<Void> noteMerged(ShopperChange change) {
        return change.latest()
                .map(latest -> note(List.of(change), latest.minus(rule.longest())))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletionStage<Void> note(List<String> arguments) {
        return arguments.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : StateScript.NOTE_SESSIONS.run(redis.connection(), List.of(DUE, SINCE), arguments);
    }

    /** Some that are due at {@code until}, for this caller alone until they are {@link #done}, or it takes too long. */
    public Taken take(Instant until, Instant now, int most) {
        long lease = now.plus(LEASE).toEpochMilli();
        List<Object> taken = StateScript.TAKE_SESSIONS
                .run(
                        redis.connection(),
                        List.of(DUE, SINCE, TAKEN, TAKEN_SINCE),
                        List.of(millis(until), millis(now), Long.toString(lease), Integer.toString(most)))
                .toCompletableFuture()
                .join();
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < taken.size(); i += 2) {
            due.add(new Due(
                    new ShopperId(String.valueOf(taken.get(i))),
                    Instant.ofEpochMilli(Long.parseLong(String.valueOf(taken.get(i + 1))))));
        }
        return new Taken(due, lease);
    }

    /** They were looked at. */
    public CompletionStage<Void> done(Taken looked) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(looked.until()));
        looked.due().forEach(due -> arguments.add(due.shopper().value()));
        return StateScript.DONE_SESSIONS.run(redis.connection(), List.of(TAKEN, TAKEN_SINCE), arguments);
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
