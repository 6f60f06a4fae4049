package io.electronicsmarketplace.recommender.following;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a thread once, and for good, that it is to end; it may pause, and wakes up for that. */
public final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    public void give() {
        given.countDown();
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Waits so long, or until the signal is given; an interrupt gives it. */
    public void pause(Duration howLong) {
        try {
            var _ = given.await(howLong.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            give();
        }
    }
}
