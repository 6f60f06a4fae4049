package io.electronicsmarketplace.sessiontracker.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Rounds on a thread of their own, with a pause between them, from the start of the service to its end. A round
 * must not throw: it would be the last one.
 */
public abstract class Rounds implements SmartLifecycle {

    /** A round that is under way when the service ends is waited for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Duration pause;
    private @Nullable ScheduledExecutorService running;

    /** @param name of the thread */
    protected Rounds(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    protected abstract void tryRound();

    @Override
    public synchronized void start() {
        running = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).factory());
        running.scheduleWithFixedDelay(this::tryRound, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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
