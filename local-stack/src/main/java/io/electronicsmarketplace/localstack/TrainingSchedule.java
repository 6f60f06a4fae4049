package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains again, from time to time, when interactions came in since the last training. */
final class TrainingSchedule implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(TrainingSchedule.class);
    private static final int MINUTES = 2;

    private final Checkout checkout;
    private final FirstData data;
    private final Stack stack;
    private final Duration interval;

    TrainingSchedule(Checkout checkout, FirstData data, Stack stack, Duration interval) {
        this.checkout = checkout;
        this.data = data;
        this.stack = stack;
        this.interval = interval;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(interval);
                trainIfNew();
            }
        } catch (InterruptedException e) {
            // The stack stops.
        }
    }

    private void trainIfNew() throws InterruptedException {
        try {
            if (newest(checkout.archive().resolve("interactions")).compareTo(newest(checkout.bundles())) > 0) {
                FirstData.exportCatalogue(stack.ports());
                data.train(stack.environment(), MINUTES);
            }
        } catch (IOException | IllegalStateException e) {
            // The champion stays; the next round tries again.
            log.warn("The scheduled training failed: {}", e.getMessage());
        }
    }

    private static FileTime newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return FileTime.fromMillis(0);
        }
        FileTime newest = FileTime.fromMillis(0);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        return newest;
    }
}
