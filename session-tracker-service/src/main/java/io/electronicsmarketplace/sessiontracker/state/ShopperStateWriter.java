package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.BrowsingSessionEnd.Cause;
import io.electronicsmarketplace.events.ConsentDecision;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.ShopperKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Changes shopper state in Redis; everything here may be repeated. Every method fails with an {@code
 * io.lettuce.core.RedisException}, thrown or in the stage, if Redis does not do it.
 */
@Component
public class ShopperStateWriter {

    private static final String MERGED = "merged:";

    /** Beyond the end of the session of a shopper who refused profiling: that end has yet to be told. */
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(5);

    private final StateRedis redis;
    private final RunningSessions running;
    private final Duration recentKept;
    private final Duration keptWithoutConsent;

    /** With the standard settings. */
    public ShopperStateWriter(StateRedis redis) {
        this(redis, SessionRule.STANDARD, ShopperChange.RECENT_KEPT);
    }

    /** @param recentKept how long after the newest of them interactions are kept */
    @Autowired
    ShopperStateWriter(
            StateRedis redis, SessionRule rule, @Value("${marketplace.state.recent-kept}") Duration recentKept) {
        this.redis = redis;
        this.running = new RunningSessions(redis, rule);
        this.recentKept = recentKept;
        this.keptWithoutConsent = rule.pause().plus(UNTIL_TOLD);
    }

    /** Adds a change: to the shopper, or to the user into whom this visitor was merged. */
    CompletionStage<Void> apply(ShopperChange change) {
        return StateScript.APPLY
                .run(
                        redis.connection(),
                        ShopperKeys.of(change.shopper()).all(),
                        change.arguments(recentKept, keptWithoutConsent))
                .thenCompose(answer -> answer != null && answer.startsWith(MERGED)
                        ? apply(change.of(ShopperId.user(answer.substring(MERGED.length()))))
                        : CompletableFuture.completedFuture(null));
    }

    /**
     * Makes the visitor's state the user's. Whatever step a crash interrupts, doing it again completes
     * it; and nothing of the visitor is lost in between, because all later events already go to the user.
     *
     * @return the user who has this visitor: another than {@code userId} if that one came first, and then
     *     nothing was changed
     */
    CompletionStage<String> merge(String visitorId, String userId) {
        ShopperKeys visitor = ShopperKeys.of(ShopperId.visitor(visitorId));
        ShopperId user = ShopperId.user(userId);
        return StateScript.TAKE_FOR_MERGE
                .run(redis.connection(), visitor.all(), List.of(userId))
                .thenCompose(taken -> {
                    String owner = String.valueOf(taken.getFirst());
                    return owner.equals(userId)
                            ? give(taken, user)
                                    .thenCompose(done -> drop(visitor))
                                    .thenApply(done -> owner)
                            : CompletableFuture.completedFuture(owner);
                });
    }

    /**
     * Claims the visitor for the user, if no other user has it.
     *
     * @return the user who has this visitor
     */
    public CompletionStage<String> claim(String visitorId, String userId) {
        String meta = ShopperKeys.of(ShopperId.visitor(visitorId)).meta();
        return StateScript.CLAIM.run(redis.connection(), List.of(meta), List.of(userId));
    }

    /** If the shopper asked for that end, nothing until then belongs to a running browsing session any more. */
    public CompletionStage<Void> endSession(BrowsingSessionEnd end) {
        return end.cause() == Cause.REQUEST
                ? endSession(end.shopper(), end.endedAt())
                : CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> endSession(ShopperId shopper, Instant at) {
        return StateScript.END_SESSION
                .run(
                        redis.connection(),
                        List.of(ShopperKeys.of(shopper).meta()),
                        List.of(Long.toString(at.toEpochMilli())))
                .thenCompose(answer -> answer != null && answer.startsWith(MERGED)
                        ? endSession(ShopperId.user(answer.substring(MERGED.length())), at)
                        : CompletableFuture.completedFuture(null));
    }

    /** Decides whether more than the running session may be remembered and used. */
    public CompletionStage<Void> decideConsent(ConsentDecision decision) {
        return StateScript.DECIDE_CONSENT
                .run(
                        redis.connection(),
                        ShopperKeys.of(decision.shopper()).all(),
                        List.of(
                                Long.toString(decision.at().toEpochMilli()),
                                decision.profiling() ? "1" : "0",
                                Long.toString(keptWithoutConsent.toMillis())))
                .thenAccept(done -> {});
    }

    /** Forgets the shopper, and whatever of them still arrives. */
    public CompletionStage<Void> erase(ShopperId shopper) {
        return StateScript.ERASE
                .run(redis.connection(), ShopperKeys.of(shopper).all(), List.of())
                .thenAccept(done -> {});
    }

    private CompletionStage<Void> give(List<Object> taken, ShopperId user) {
        ShopperChange change = new ShopperChange(user);
        for (int key = 0; key < 4; key++) {
            change.addAll(key, (List<?>) taken.get(key + 1));
        }
        String ended = String.valueOf(taken.get(5));
        // Sessions of the visitor that no look has seen are the user's from now on.
        CompletionStage<Void> given = apply(change).thenCompose(done -> running.noteMerged(change));
        return ended.isEmpty()
                ? given
                : given.thenCompose(done -> endSession(user, Instant.ofEpochMilli(Long.parseLong(ended))));
    }

    /** All but the mark that it is merged. */
    private CompletionStage<Void> drop(ShopperKeys visitor) {
        return redis.connection()
                .async()
                .del(visitor.recent(), visitor.seen(), visitor.hidden(), visitor.purchased())
                .thenAccept(count -> {});
    }
}
