package io.electronicsmarketplace.localstack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which the recommender asks for trainings and this program says how they go: {@code
 * docs/training-requests.md}.
 */
final class TrainingRequests {
    private static final String REQUEST = ".request.json";
    private static final String STATUS = ".status.json";
    private static final List<String> OPTIONS = List.of("minutes", "trials", "seed");
    private static final JsonMapper json = JsonMapper.shared();

    private final Path folder;
    private final Clock clock;

    TrainingRequests(Path bundles, Clock clock) {
        this.folder = bundles.resolve("training-requests");
        this.clock = clock;
    }

    /** What to train, and where to say how it went. */
    record Request(String id, List<String> options) {}

    /** How a training goes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            String state,
            String startedAt,
            @Nullable String endedAt,
            @Nullable String message) {}

    /** Those that a killed run left running have failed. To be called once, before anything else. */
    void closeInterrupted() throws IOException {
        for (Path file : files(STATUS)) {
            JsonNode status = json.readTree(Files.readString(file));
            if (status.path("state").asString("").equals("running")) {
                String started = status.path("startedAt").asString(now());
                write(file, new Status("failed", started, now(), "The stack ended while it ran."));
            }
        }
    }

    /** The oldest request that waits. */
    Optional<Request> next() throws IOException {
        record Waiting(String requestedAt, Request request) {}
        List<Waiting> waiting = new ArrayList<>();
        for (Path file : files(REQUEST)) {
            JsonNode request = json.readTree(Files.readString(file));
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - REQUEST.length());
            if (!Files.exists(status(id))) {
                waiting.add(new Waiting(request.path("requestedAt").asString(""), new Request(id, options(request))));
            }
        }
        return waiting.stream().min(Comparator.comparing(Waiting::requestedAt)).map(Waiting::request);
    }

    /** Carries it out, telling before and after how it goes. */
    void carryOut(Request request, Training training) throws IOException, InterruptedException {
        String started = now();
        write(status(request.id()), new Status("running", started, null, null));
        try {
            training.train(request.options());
            write(status(request.id()), new Status("succeeded", started, now(), null));
        } catch (IOException | IllegalStateException e) {
            write(status(request.id()), new Status("failed", started, now(), e.getMessage()));
        }
    }

    /** Runs the trainer with these options. */
    interface Training {
        void train(List<String> options) throws IOException, InterruptedException;
    }

    private static List<String> options(JsonNode request) {
        List<String> options = new ArrayList<>();
        for (String name : OPTIONS) {
            if (request.path(name).isNumber()) {
                options.addAll(List.of("--" + name, request.path(name).asString()));
            }
        }
        return options;
    }

    private List<Path> files(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private Path status(String id) {
        return folder.resolve(id + STATUS);
    }

    private void write(Path file, Status status) throws IOException {
        Path temporary = folder.resolve("." + file.getFileName());
        Files.writeString(temporary, json.writeValueAsString(status));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String now() {
        return clock.instant().toString();
    }
}
