package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets;
import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills Redis from the archive and from what Kafka still keeps; harmless for what is there already. */
final class StateRebuild {

    private static final Logger log = LoggerFactory.getLogger(StateRebuild.class);

    /** If whoever fills Redis dies, the next one begins so late. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final StateRedis redis;
    private final Supplier<StateReplay> replays;
    private final String kafka;
    private final ArchiveStore archive;
    private final Clock clock;

    StateRebuild(StateRedis redis, Supplier<StateReplay> replays, String kafka, ArchiveStore archive, Clock clock) {
        this.redis = redis;
        this.replays = replays;
        this.kafka = kafka;
        this.archive = archive;
        this.clock = clock;
    }

    /** How many events of each kind were applied again. */
    record Replayed(long consents, long accountEvents, long ends, long archived, long recent) {

        @Override
        public String toString() {
            return ("replayed %,d consents, %,d account events, %,d ends of sessions, %,d archived interactions,"
                            + " %,d interactions of the topic")
                    .formatted(consents, accountEvents, ends, archived, recent);
        }
    }

    /**
     * Fills Redis, unless somebody else is at it, and marks it as filled. Decisions about profiling come first, so
     * that nothing is kept longer than was decided; then merges, so that what a visitor did before goes to the user
     * at once; then the archive, then the topic, which overlap harmlessly.
     *
     * @return what was done, or nothing where somebody else has the claim
     * @throws IllegalStateException if the claim was lost meanwhile: Redis has lost everything again
     */
    Optional<Replayed> run() throws IOException, SQLException {
        Optional<StateMark.Claim> claimed = new StateMark(redis).claim(CLAIM);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        StateMark.Claim claim = claimed.get();
        AppliedOffsets applied = new AppliedOffsets(redis);
        try (var topics = new TopicReplay(kafka);
                var renewal = new Renewal(claim)) {
            String life = applied.life();
            StateReplay replay = replays.get();
            var replayed = new Replayed(
                    topics.consents(replay),
                    topics.accountEvents(replay),
                    topics.ends(replay),
                    new ArchiveReplay(archive, clock).interactions(replay),
                    topics.interactions(replay));
            applied.advanceTo(life, topics.replayed());
            if (!claim.finish(clock.instant())) {
                throw new IllegalStateException("Redis lost what it had been filled with; fill it again");
            }
            return Optional.of(replayed);
        } catch (IOException | SQLException | RuntimeException e) {
            claim.giveUp();
            throw e;
        }
    }

    /** Holds on to the claim while Redis is being filled. */
    private static final class Renewal implements AutoCloseable {
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("filling-claim").factory());

        Renewal(StateMark.Claim claim) {
            long pause = CLAIM.toMillis() / 4;
            timer.scheduleWithFixedDelay(() -> renew(claim), pause, pause, TimeUnit.MILLISECONDS);
        }

        /** A renewal that fails is left to the next one; whether the claim still stands is asked in the end. */
        private static void renew(StateMark.Claim claim) {
            try {
                claim.renew(CLAIM);
            } catch (RuntimeException e) {
                log.debug("the claim could not be renewed this time", e);
            }
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }
}
