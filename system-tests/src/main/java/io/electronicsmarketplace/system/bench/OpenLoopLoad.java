package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Sends the targets, over and over, at this rate. */
    Result send(List<Target> targets, int rate, Duration duration) throws IOException, InterruptedException {
        Path file = Files.createTempFile("targets", ".json");
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
                    "-max-workers=2000"));
            List<Process> pipeline = ProcessBuilder.startPipeline(List.of(
                    new ProcessBuilder(attack).redirectError(ProcessBuilder.Redirect.INHERIT),
                    new ProcessBuilder(TOOL, "report", "-type=json").redirectError(ProcessBuilder.Redirect.INHERIT)));
            String report = new String(pipeline.getLast().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            for (Process process : pipeline) {
                if (process.waitFor() != 0) {
                    throw new IOException(TOOL + " failed");
                }
            }
            return result(JsonMapper.shared().readTree(report), rate);
        } catch (IOException e) {
            throw new IOException(
                    "The load comes from vegeta, which must be on the PATH: "
                            + "go install github.com/tsenart/vegeta/v12@latest",
                    e);
        } finally {
            Files.delete(file);
        }
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
