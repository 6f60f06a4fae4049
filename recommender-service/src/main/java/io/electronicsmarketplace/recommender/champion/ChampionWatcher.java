package io.electronicsmarketplace.recommender.champion;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the pointer while the application runs, on one thread. What was refused is tried again now and
 * then: its files may still be on their way through a network file system.
 */
@Component
class ChampionWatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChampionWatcher.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final ChampionPointers pointers;
    private final ChampionLoader loader;
    private final Semaphore looks = new Semaphore(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    ChampionWatcher(ChampionPointers pointers, ChampionLoader loader) {
        this.pointers = pointers;
        this.loader = loader;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("champion-watcher").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (running) {
                try {
                    loader.follow(); // what it names serves also where it cannot be watched
                    try (var _ = pointers.watch(looks::release)) {
                        follow();
                    }
                } catch (RuntimeException e) {
                    log.error("watching the champion pointer failed; trying again in {}", RETRY, e);
                    Thread.sleep(RETRY);
                }
            }
        } catch (InterruptedException e) {
            log.debug("stopped watching the champion pointer");
        }
    }

    private void follow() throws InterruptedException {
        boolean served = false;
        while (running) {
            Duration patience = served ? LOOK_AGAIN : RETRY;
            var _ = looks.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            looks.drainPermits();
            served = loader.follow();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
