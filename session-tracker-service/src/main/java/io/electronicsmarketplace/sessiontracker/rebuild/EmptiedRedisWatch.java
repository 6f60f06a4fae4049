package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second whether Redis lost everything, and fills it then. All replicas look, one fills. */
@Component
class EmptiedRedisWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EmptiedRedisWatch.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(32);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final Clock clock;
    private final StateMark mark;
    private final StateRebuild rebuild;
    private @Nullable ScheduledExecutorService running;
    private Duration patience = SHORTEST;
    private Instant notBefore = Instant.MIN;

    EmptiedRedisWatch(
            StateRedis redis,
            StateMark mark,
            @Value("${spring.kafka.bootstrap-servers}") String kafka,
            @Value("${marketplace.archive.directory}") Path archive,
            Clock clock) {
        this.clock = clock;
        this.mark = mark;
        this.rebuild = new StateRebuild(redis, kafka, archive, clock);
    }

    /** A look that fails is left to a later one; of a Redis that is away, others tell already. */
    private void look() {
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

    @Override
    public synchronized void start() {
        running = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("emptied-redis-watch").factory());
        running.scheduleWithFixedDelay(this::look, 0, SHORTEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
