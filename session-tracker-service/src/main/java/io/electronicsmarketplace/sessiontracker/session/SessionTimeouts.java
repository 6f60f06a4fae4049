package io.electronicsmarketplace.sessiontracker.session;

import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.SessionRule.Session;
import io.electronicsmarketplace.events.state.ShopperSessions;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.sessiontracker.rounds.Rounds;
import io.electronicsmarketplace.sessiontracker.state.AppliedTime;
import io.electronicsmarketplace.sessiontracker.state.RunningSessions;
import io.electronicsmarketplace.sessiontracker.state.RunningSessions.Due;
import io.electronicsmarketplace.sessiontracker.state.RunningSessions.Taken;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells of browsing sessions that a timeout ended, once everything that happened until then is in Redis. All replicas
 * look, each at other shoppers; what a replica leaves undone when it dies, another one does a minute later.
 */
@Component
class SessionTimeouts extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(SessionTimeouts.class);
    private static final int MOST_AT_ONCE = 200;

    private final StateRedis redis;
    private final SessionRule rule;
    private final RunningSessions running;
    private final AppliedTime applied;
    private final SessionEnds ends;
    private final Clock clock;

    SessionTimeouts(
            StateRedis redis,
            SessionRule rule,
            RunningSessions running,
            AppliedTime applied,
            SessionEnds ends,
            Clock clock,
            @Value("${marketplace.browsing-session.look-every}") Duration pause) {
        super("session-timeouts", pause);
        this.redis = redis;
        this.rule = rule;
        this.running = running;
        this.applied = applied;
        this.ends = ends;
        this.clock = clock;
    }

    /** A round that fails is left to a later one; of a Redis or Kafka that is away, others tell already. */
    @Override
    protected void tryRound() {
        try {
            Optional<Instant> until = applied.until();
            if (until.isPresent()) {
                while (lookAtSome(until.get())) {
                    log.debug("more sessions may have ended until {}", until.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.debug("ends of sessions are told later", e);
        }
    }

    /** Whether there may be more to look at. */
    private boolean lookAtSome(Instant until) {
        Taken taken = running.take(until, clock.instant(), MOST_AT_ONCE);
        if (taken.due().isEmpty()) {
            return false;
        }
        var reader = new ShopperStateReader(redis.connection(), rule);
        List<CompletableFuture<ShopperSessions>> reads = taken.due().stream()
                .map(due -> reader.readSessions(due.shopper()))
                .toList();
        List<BrowsingSessionEnd> told = new ArrayList<>();
        List<CompletableFuture<Void>> notes = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            Due due = taken.due().get(i);
            ShopperSessions sessions = reads.get(i).join();
            told.addAll(sessions.timedOut(due.since(), until));
            next(sessions, due, until).ifPresent(note -> notes.add(note.toCompletableFuture()));
        }
        ends.publish(told).block();
        notes.forEach(CompletableFuture::join);
        running.done(taken).toCompletableFuture().join();
        return taken.due().size() == MOST_AT_ONCE;
    }

    /** The next look at the shopper, or at the user whom the visitor became. */
    private Optional<CompletableFuture<Void>> next(ShopperSessions sessions, Due due, Instant until) {
        String user = sessions.mergedInto();
        if (user != null) {
            return Optional.of(running.note(new Due(ShopperId.user(user), due.since()), until)
                    .toCompletableFuture());
        }
        return sessions.running(until).map(session -> later(due.shopper(), session));
    }

    private CompletableFuture<Void> later(ShopperId shopper, Session session) {
        return running.note(new Due(shopper, session.startedAt()), session.over())
                .toCompletableFuture();
    }
}
