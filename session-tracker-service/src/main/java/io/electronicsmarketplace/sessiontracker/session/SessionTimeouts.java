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
import io.electronicsmarketplace.support.problem.ProblemException;
import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
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
        } catch (RedisException | KafkaException | ProblemException e) {
            log.debug("ends of sessions are told later", e);
        } catch (RuntimeException e) {
            log.warn("ends of sessions cannot be told; trying again", e);
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
            Optional<ShopperSessions> sessions = read(reads.get(i), due);
            if (sessions.isPresent()) {
                look(sessions.get(), due, until, told, notes);
            }
        }
        ends.publish(told).block();
        notes.forEach(CompletableFuture::join);
        running.done(taken).toCompletableFuture().join();
        return taken.due().size() == MOST_AT_ONCE;
    }

    /** Empty for a shopper whose keys hold what they should not: of them there is nothing to tell. */
    private static Optional<ShopperSessions> read(CompletableFuture<ShopperSessions> read, Due due) {
        try {
            return Optional.of(read.join());
        } catch (CompletionException e) {
            if (StateRedis.isForGood(e.getCause())) {
                log.warn("what Redis has of {} is no state of a shopper: no end is told", due.shopper());
                return Optional.empty();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Tells what is over, and notes the next look: at the shopper, or at the user whom the visitor became. */
    private void look(
            ShopperSessions sessions,
            Due due,
            Instant until,
            List<BrowsingSessionEnd> told,
            List<CompletableFuture<Void>> notes) {
        String user = sessions.mergedInto();
        if (user != null) {
            notes.add(running.note(new Due(ShopperId.user(user), due.since()), until)
                    .toCompletableFuture());
            return;
        }
        told.addAll(sessions.over(due.since(), until));
        sessions.running(until).ifPresent(session -> notes.add(later(due.shopper(), session)));
    }

    private CompletableFuture<Void> later(ShopperId shopper, Session session) {
        return running.note(new Due(shopper, session.startedAt()), session.over())
                .toCompletableFuture();
    }
}
