package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.sessiontracker.rounds.Rounds;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets;
import io.electronicsmarketplace.sessiontracker.state.RunningSessions;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import io.lettuce.core.RedisException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether Redis lost everything, or its last writes, and fills in then what it lost. All
 * replicas look; of a Redis that lost everything, one fills it.
 */
@Component
class RedisLossWatch extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(RedisLossWatch.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(32);

    private final Clock clock;
    private final StateMark mark;
    private final StateRebuild rebuild;
    private final LostWrites lostWrites;
    private Duration patience = SHORTEST;
    private Instant notBefore = Instant.MIN;

    RedisLossWatch(
            StateRedis redis,
            StateMark mark,
            AppliedOffsets applied,
            ShopperStateWriter writer,
            RunningSessions running,
            SessionRule rule,
            @Value("${spring.kafka.bootstrap-servers}") String kafka,
            ArchiveStore archive,
            Clock clock) {
        super("redis-loss-watch", SHORTEST);
        this.clock = clock;
        this.mark = mark;
        Supplier<StateReplay> replays = () -> new StateReplay(writer, running, rule, clock);
        this.rebuild = new StateRebuild(redis, replays, kafka, archive, clock);
        this.lostWrites = new LostWrites(replays, applied, kafka);
    }

    /** A look that fails is left to a later one; of a Redis or Kafka that is away, others tell already. */
    @Override
    protected void tryRound() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            if (mark.value().isEmpty()) {
                rebuild.run().ifPresent(replayed -> log.info("Redis knew nothing of shoppers: {}", replayed));
            } else {
                long replayed = lostWrites.replay();
                if (replayed > 0) {
                    log.info("Redis had lost its last writes: replayed {} events", replayed);
                }
            }
            patience = SHORTEST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RedisException | KafkaException e) {
            log.debug("Redis or Kafka is away", e);
        } catch (IOException | SQLException | RuntimeException e) {
            patience = patience.compareTo(LONGEST) < 0 ? patience.multipliedBy(2) : LONGEST;
            notBefore = clock.instant().plus(patience);
            log.warn("what Redis lost could not be filled in; trying again in {}", patience, e);
        }
    }

    @PreDestroy
    void close() {
        lostWrites.close();
    }
}
