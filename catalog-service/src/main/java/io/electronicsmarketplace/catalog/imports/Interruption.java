package io.electronicsmarketplace.catalog.imports;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a request: the work ends after its current batch, and the program only then. A kill -9
 * asks nobody, and loses no more than the batch that was not committed. Closing it says that the
 * work has ended.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;

    /** One that the end of the program requests, and that it waits for. */
    static Interruption ofShutdown() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::requestAndWait, "interruption"));
        return interruption;
    }

    boolean requested() {
        return requested;
    }

    void request() {
        requested = true;
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void requestAndWait() {
        request();
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("The current batch did not end in time; it is rolled back.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
