package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains when somebody asks for it, and from time to time when interactions came in since the last training. */
final class TrainingSchedule implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(TrainingSchedule.class);

    /** How soon a request is seen. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final List<String> SCHEDULED = List.of("--minutes", "2");

    private final Checkout checkout;
    private final FirstData data;
    private final Stack stack;
    private final Duration interval;
    private final TrainingRequests requests;

    TrainingSchedule(Checkout checkout, FirstData data, Stack stack, Duration interval, TrainingRequests requests) {
        this.checkout = checkout;
        this.data = data;
        this.stack = stack;
        this.interval = interval;
        this.requests = requests;
    }

    @Override
    public void run() {
        try {
            long due = System.nanoTime() + interval.toNanos();
            closeInterrupted();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK);
                carryOutRequest();
                if (System.nanoTime() >= due) {
                    trainIfNew();
                    due = System.nanoTime() + interval.toNanos();
                }
            }
        } catch (InterruptedException e) {
            // The stack stops.
        }
    }

    private void closeInterrupted() {
        try {
            requests.closeInterrupted();
        } catch (IOException e) {
            log.warn("Training requests cannot be read: {}", e.getMessage());
        }
    }

    private void carryOutRequest() throws InterruptedException {
        try {
            Optional<TrainingRequests.Request> request = requests.next();
            if (request.isPresent()) {
                requests.carryOut(request.get(), this::train);
            }
        } catch (IOException e) {
            log.warn("A training request cannot be carried out: {}", e.getMessage());
        }
    }

    private void trainIfNew() throws InterruptedException {
        try {
            if (newest(checkout.archive().resolve("interactions")).compareTo(newest(checkout.bundles())) > 0) {
                train(SCHEDULED);
            }
        } catch (IOException | IllegalStateException e) {
            // The champion stays; the next round tries again.
            log.warn("The scheduled training failed: {}", e.getMessage());
        }
    }

    private void train(List<String> options) throws IOException, InterruptedException {
        FirstData.exportCatalogue(stack.ports());
        data.train(stack.environment(), options);
    }

    private static FileTime newest(Path folder) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        if (!Files.isDirectory(folder)) {
            return newest;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        return newest;
    }
}
