package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.ConsentDecision;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule;
import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies events of the past again; harmless for what is there already, and while the service runs. */
public final class StateReplay {

    private static final Logger log = LoggerFactory.getLogger(StateReplay.class);

    private final ShopperStateWriter writer;
    private final RunningSessions running;
    private final Instant maybeRunning;

    /** For a program that has no state of its own. */
    public StateReplay(StateRedis redis, SessionRule rule, Clock clock) {
        this(new ShopperStateWriter(redis), new RunningSessions(redis, rule), rule, clock);
    }

    public StateReplay(ShopperStateWriter writer, RunningSessions running, SessionRule rule, Clock clock) {
        this.writer = writer;
        this.running = running;
        this.maybeRunning = clock.instant().minus(rule.longest());
    }

    /**
     * Applies a batch and waits until it is in Redis.
     *
     * @throws RedisException or {@code CompletionException} with one, if Redis does not do it
     */
    public void interactions(List<Interaction> interactions) {
        Map<ShopperId, ShopperChange> changes = new LinkedHashMap<>();
        for (Interaction interaction : interactions) {
            try {
                changes.computeIfAbsent(interaction.shopper(), ShopperChange::new)
                        .add(interaction);
            } catch (IllegalArgumentException poison) {
                log.debug("event {} is in the dead letters already", interaction.eventId(), poison);
            }
        }
        CompletableFuture<?>[] pending = changes.values().stream()
                .map(change -> writer.apply(change).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(pending).join();
        running.note(changes.values(), maybeRunning).toCompletableFuture().join();
    }

    /** Likewise for ends of browsing sessions. */
    public void ends(List<BrowsingSessionEnd> ends) {
        CompletableFuture<?>[] pending = ends.stream()
                .map(end -> writer.endSession(end).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(pending).join();
    }

    /** Likewise for decisions about profiling. */
    public void consents(List<ConsentDecision> decisions) {
        CompletableFuture<?>[] pending = decisions.stream()
                .map(decision -> writer.decideConsent(decision).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(pending).join();
    }

    /** Likewise for what happened to an account. */
    public void accountEvent(AccountEvent event) {
        new AccountEvents(writer).apply(event);
    }
}
