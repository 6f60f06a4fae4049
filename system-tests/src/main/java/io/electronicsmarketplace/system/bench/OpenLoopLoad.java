package io.electronicsmarketplace.system.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests at a constant rate, whether or not answers come: by vegeta, a tool made for it. Whoever waits
 * for an answer before the next request measures less load the slower the service gets.
 */
final class OpenLoopLoad {
    private static final String TOOL = "vegeta";

    private final @Nullable String processors;

    /** @param processors that the tool may use, as taskset writes them; null for all */
    OpenLoopLoad(@Nullable String processors) {
        this.processors = processors;
    }

    /**
     * One request.
     *
     * @param body JSON, null for none
     */
    record Target(
            String method,
            String url,
            Map<String, String> headers,
            @Nullable String body) {
        private String line() {
            Map<String, List<String>> header = headers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
            return JsonMapper.shared()
                    .writeValueAsString(
                            body == null
                                    ? Map.of("method", method, "url", url, "header", header)
                                    : Map.of(
                                            "method",
                                            method,
                                            "url",
                                            url,
                                            "header",
                                            header,
                                            "body",
                                            body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * What came of it.
     *
     * @param rate requests a second that were asked for
     * @param throughput successful answers a second
     * @param success share of 2xx
     */
    record Result(
            double rate,
            double throughput,
            double success,
            double p50,
            double p90,
            double p99,
            double max,
            long requests,
            String codes) {

        /** Whether the service kept up. */
        boolean kept(double mostMillisP99) {
            return success > 0.999 && throughput > 0.95 * rate && p99 < mostMillisP99;
        }
    }

    /** What is told of every answer. */
    interface Listener {
        /**
         * @param status 0 if none came
         * @param body empty if none came
         */
        void answered(int status, byte[] body);
    }

    /** Sends the targets, over and over, at this rate. */
    Result send(List<Target> targets, int rate, Duration duration) throws IOException, InterruptedException {
        return send(targets, rate, duration, null);
    }

    /**
     * Likewise.
     *
     * @param listener is told of the answers when all have come
     */
    Result send(List<Target> targets, int rate, Duration duration, @Nullable Listener listener)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("targets", ".json");
        Path answers = Files.createTempFile("answers", ".bin");
        try {
            Files.write(file, targets.stream().map(Target::line).toList());
            List<String> attack = new ArrayList<>();
            if (processors != null) {
                attack.addAll(List.of("taskset", "-c", processors));
            }
            attack.addAll(List.of(
                    TOOL,
                    "attack",
                    "-format=json",
                    "-targets=" + file,
                    "-rate=%d/1s".formatted(rate),
                    "-duration=%dms".formatted(duration.toMillis()),
                    "-timeout=10s",
                    "-max-workers=2000",
                    "-output=" + answers));
            run(attack, lines -> {});
            if (listener != null) {
                run(
                        List.of(TOOL, "encode", "-to=json", answers.toString()),
                        lines -> lines.map(JsonMapper.shared()::readTree).forEach(answer -> tell(listener, answer)));
            }
            StringBuilder report = new StringBuilder();
            run(List.of(TOOL, "report", "-type=json", answers.toString()), lines -> lines.forEach(report::append));
            return result(JsonMapper.shared().readTree(report.toString()), rate);
        } catch (IOException e) {
            throw new IOException(
                    "The load comes from vegeta, which must be on the PATH: "
                            + "go install github.com/tsenart/vegeta/v12@latest",
                    e);
        } finally {
            Files.delete(file);
            Files.delete(answers);
        }
    }

    private static void run(List<String> command, Consumer<Stream<String>> output)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            output.accept(lines.lines());
        }
        if (process.waitFor() != 0) {
            throw new IOException(TOOL + " failed");
        }
    }

    private static void tell(Listener listener, JsonNode answer) {
        String body = answer.path("body").asString("");
        listener.answered(answer.required("code").asInt(), Base64.getDecoder().decode(body));
    }

    private static Result result(JsonNode report, int rate) {
        JsonNode latencies = report.required("latencies");
        return new Result(
                rate,
                report.required("throughput").asDouble(),
                report.required("success").asDouble(),
                latencies.required("50th").asDouble() / 1e6,
                latencies.required("90th").asDouble() / 1e6,
                latencies.required("99th").asDouble() / 1e6,
                latencies.required("max").asDouble() / 1e6,
                report.required("requests").asLong(),
                report.required("status_codes").toString());
    }
}
