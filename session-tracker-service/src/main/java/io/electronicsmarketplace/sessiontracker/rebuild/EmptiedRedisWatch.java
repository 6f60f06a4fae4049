package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.sessiontracker.state.StateMark;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** If whoever fills it dies, the next one begins so late. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final StateMark mark;
    private final StateRebuild rebuild;
    private @Nullable ScheduledExecutorService running;
    private boolean failedBefore;

    EmptiedRedisWatch(
            StateRedis redis,
            StateMark mark,
            @Value("${spring.kafka.bootstrap-servers}") String kafka,
            @Value("${marketplace.archive.directory}") Path archive,
            Clock clock) {
        this.mark = mark;
        this.rebuild = new StateRebuild(redis, kafka, archive, clock);
    }

    /** A look that fails is left to the next one; of a Redis that is away, others tell already. */
    private void look() {
        try {
            if (!mark.isSet() && mark.claim(CLAIM)) {
                fill();
            }
            failedBefore = false;
        } catch (RedisException e) {
            log.debug("Redis is away", e);
        } catch (IOException | SQLException | RuntimeException e) {
            if (!failedBefore) {
                log.warn("what Redis lost could not be filled in; trying again until it can", e);
            }
            failedBefore = true;
        }
    }

    private void fill() throws IOException, SQLException {
        try {
            log.info("Redis knows nothing of shoppers: {}", rebuild.run());
        } finally {
            mark.release();
        }
    }

    @Override
    public synchronized void start() {
        running = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("emptied-redis-watch").factory());
        running.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
