package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.sessiontracker.rounds.Rounds;
import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks every second whether Redis lost everything, and fills it then. All replicas look, one fills. */
@Component
class EmptiedRedisWatch extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(EmptiedRedisWatch.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(32);

    private final Clock clock;
    private final StateMark mark;
    private final StateRebuild rebuild;
    private Duration patience = SHORTEST;
    private Instant notBefore = Instant.MIN;

    EmptiedRedisWatch(
            StateRedis redis,
            StateMark mark,
            @Value("${spring.kafka.bootstrap-servers}") String kafka,
            @Value("${marketplace.archive.directory}") Path archive,
            Clock clock) {
        super("emptied-redis-watch", SHORTEST);
        this.clock = clock;
        this.mark = mark;
        this.rebuild = new StateRebuild(redis, kafka, archive, clock);
    }

    /** A look that fails is left to a later one; of a Redis that is away, others tell already. */
    @Override
    protected void tryRound() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            if (mark.value().isEmpty()) {
                rebuild.run().ifPresent(replayed -> log.info("Redis knew nothing of shoppers: {}", replayed));
            }
            patience = SHORTEST;
        } catch (RedisException e) {
            log.debug("Redis is away", e);
        } catch (IOException | SQLException | RuntimeException e) {
            patience = patience.compareTo(LONGEST) < 0 ? patience.multipliedBy(2) : LONGEST;
            notBefore = clock.instant().plus(patience);
            log.warn("what Redis lost could not be filled in; trying again in {}", patience, e);
        }
    }
}
