package io.electronicsmarketplace.system.replay;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few clients at a time. */
final class InParallel implements AutoCloseable {
    private final ExecutorService threads;

    InParallel(int clients) {
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /** Returns when all is done; throws what the first failure threw. */
    <T> void forEach(List<T> all, Consumer<T> work) throws InterruptedException {
        List<Future<?>> running = all.stream()
                .<Future<?>>map(one -> threads.submit(() -> work.accept(one)))
                .toList();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                running.forEach(other -> other.cancel(false));
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
