package io.electronicsmarketplace.system.load;

import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Observations;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Clients that send one request after another, each with a short pause, until they are stopped. */
public final class SteadyClients implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Observations seen = new Observations();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    private SteadyClients() {}

    public static SteadyClients of(int clients, Supplier<Answer> request) {
        var steady = new SteadyClients();
        for (int i = 0; i < clients; i++) {
            steady.threads.execute(() -> steady.goOn(request));
        }
        return steady;
    }

    private void goOn(Supplier<Answer> request) {
        while (!stopped) {
            try {
                seen.saw(request.get());
            } catch (UncheckedIOException noAnswer) {
                seen.sawNothing();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What they have seen up to now; it goes on to change. */
    public Observations soFar() {
        return seen;
    }

    /** Ends them after the answers that they wait for. */
    public Observations stop() {
        close();
        return seen;
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
