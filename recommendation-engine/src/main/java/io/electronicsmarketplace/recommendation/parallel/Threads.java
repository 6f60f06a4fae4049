package io.electronicsmarketplace.recommendation.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs work on rows in blocks of fixed size. Which thread takes which block is chance; because a block's
 * borders depend on the number of rows alone, and every block writes what is its own, the outcome is
 * the same for any number of threads.
 */
public final class Threads implements AutoCloseable {
    private final ExecutorService executor;

    public Threads(int threads) {
        this.executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("engine-", 0).factory());
    }

    /** As many threads as there are processors. */
    public static Threads perProcessor() {
        return new Threads(Runtime.getRuntime().availableProcessors());
    }

    /** Works on rows {@code from} to {@code to}, exclusive, which belong to block number {@code block}. */
    @FunctionalInterface
    public interface Block {
        void run(int block, int from, int to);
    }

    /** The number of blocks that {@link #forBlocks} will make. */
    public static int blocks(int rows, int blockSize) {
        return (rows + blockSize - 1) / blockSize;
    }

    /** Runs all blocks and waits for them; the first failure is thrown. */
    public void forBlocks(int rows, int blockSize, Block work) {
        List<Future<?>> running = new ArrayList<>();
        for (int block = 0; block < blocks(rows, blockSize); block++) {
            int number = block;
            int from = block * blockSize;
            int to = Math.min(rows, from + blockSize);
            running.add(executor.submit(() -> work.run(number, from, to)));
        }
        for (Future<?> block : running) {
            await(block);
        }
    }

    private static void await(Future<?> block) {
        try {
            block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fitting", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
