package io.electronicsmarketplace.recommender.shopper;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Bounds waits that hardly ever last so long, on a wheel that turns by itself: a timer that is set and taken back by
 * every request would wake a thread for every request.
 */
@Component
class Waits implements AutoCloseable {

    /** How late a wait may end. The thread wakes as often, whether anybody waits or not. */
    private static final Duration TICK = Duration.ofMillis(10);

    private final HashedWheelTimer wheel =
            new HashedWheelTimer(new DefaultThreadFactory("waits", true), TICK.toMillis(), TimeUnit.MILLISECONDS);

    /** The same future, which fails with a {@link TimeoutException} if nothing came of it by then. */
    <T> CompletableFuture<T> atMost(Duration longest, CompletableFuture<T> future) {
        Timeout end = wheel.newTimeout(
                timeout -> future.completeExceptionally(new TimeoutException("nothing came within " + longest)),
                longest.toNanos(),
                TimeUnit.NANOSECONDS);
        return future.whenComplete((value, failure) -> end.cancel());
    }

    @Override
    public void close() {
        wheel.stop();
    }
}
