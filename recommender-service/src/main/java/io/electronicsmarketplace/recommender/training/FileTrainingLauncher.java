package io.electronicsmarketplace.recommender.training;

import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Busy;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.Launched;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch.OtherOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks local-stack for a run by a file in {@code training-requests} of the bundle store, and reads how it
 * went from the file that local-stack puts beside it. The protocol: docs/training-requests.md.
 */
final class FileTrainingLauncher implements TrainingLauncher {

    private static final String REQUEST = ".request.json";
    private static final String STATUS = ".status.json";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path directory;
    private final Clock clock;

    FileTrainingLauncher(Path bundles, Clock clock) {
        this.directory = bundles.resolve("training-requests");
        this.clock = clock;
    }

    /** {@code <id>.request.json}. */
    record Request(
            String id,
            Instant requestedAt,
            @Nullable Integer minutes,
            @Nullable Integer trials,
            @Nullable Long seed) {

        TrainingOrder order() {
            return new TrainingOrder(minutes, trials, seed);
        }
    }

    /** {@code <id>.status.json}. */
    record Status(
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String bundle,
            @Nullable String message) {}

    @Override
    public synchronized Launch launch(String id, TrainingOrder order) {
        Optional<Request> same = read(id + REQUEST, Request.class);
        if (same.isPresent()) {
            return same.get().order().equals(order) ? new Launched(run(same.get())) : new OtherOrder();
        }
        Optional<TrainingRun> running = runs(Integer.MAX_VALUE).stream()
                .filter(run -> !run.state().over())
                .findFirst();
        if (running.isPresent()) {
            return new Busy(running.get());
        }
        var request = new Request(id, clock.instant(), order.minutes(), order.trials(), order.seed());
        write(id + REQUEST, request);
        return new Launched(run(request));
    }

    @Override
    public List<TrainingRun> runs(int limit) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(REQUEST) && !name.startsWith("."))
                    .flatMap(name -> read(name, Request.class).stream())
                    .sorted(Comparator.comparing(Request::requestedAt).reversed())
                    .limit(limit)
                    .map(this::run)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrainingRun run(Request request) {
        return read(request.id() + STATUS, Status.class)
                .map(status -> new TrainingRun(
                        request.id(),
                        TrainingRun.State.of(status.state()),
                        request.requestedAt(),
                        status.startedAt(),
                        status.endedAt(),
                        status.bundle(),
                        status.message()))
                .orElseGet(() -> new TrainingRun(
                        request.id(), TrainingRun.State.REQUESTED, request.requestedAt(), null, null, null, null));
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        Path file = directory.resolve(name);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), type))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException(name + " in training-requests is not what it should be", e);
        }
    }

    /** Under a name that nobody looks for first, so that nobody reads half of it. */
    private void write(String name, Object content) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.write(directory.resolve("." + name), MAPPER.writeValueAsBytes(content));
            Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
