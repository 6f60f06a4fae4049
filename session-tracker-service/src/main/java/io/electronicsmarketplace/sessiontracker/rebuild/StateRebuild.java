package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/** Fills Redis from the archive and from what Kafka still keeps; harmless for what is there already. */
final class StateRebuild {

    private final StateRedis redis;
    private final String kafka;
    private final Path archive;
    private final Clock clock;

    StateRebuild(StateRedis redis, String kafka, Path archive, Clock clock) {
        this.redis = redis;
        this.kafka = kafka;
        this.archive = archive;
        this.clock = clock;
    }

    /** How many events of each kind were applied again. */
    record Replayed(long consents, long accountEvents, long archived, long recent) {

        @Override
        public String toString() {
            return "replayed %,d consents, %,d account events, %,d archived interactions, %,d interactions of the topic"
                    .formatted(consents, accountEvents, archived, recent);
        }
    }

    /**
     * Decisions about profiling come first, so that nothing is kept longer than was decided; then merges, so
     * that what a visitor did before goes to the user at once; then the archive, then the topic, which
     * overlap harmlessly.
     */
    Replayed run() throws IOException, SQLException {
        try (var topics = new TopicReplay(kafka)) {
            var replay = new StateReplay(redis);
            var replayed = new Replayed(
                    topics.consents(replay),
                    topics.accountEvents(replay),
                    new ArchiveReplay(archive, clock).interactions(replay),
                    topics.interactions(replay));
            new StateMark(redis).set(clock.instant());
            return replayed;
        }
    }
}
