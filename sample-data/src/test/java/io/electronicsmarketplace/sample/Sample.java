package io.electronicsmarketplace.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A generated sample, read back by its files. */
record Sample(Path directory, SampleSummary summary) {
    static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");

    record Row(String user, String product, double rating, long atMillis) {}

    static Sample generate(Path directory, SampleSettings settings) throws IOException {
        return new Sample(directory, SampleData.write(directory, settings));
    }

    List<JsonNode> jsonLines(String file) throws IOException {
        try (var lines = Files.lines(directory.resolve(file))) {
            return lines.map(line -> (JsonNode) JsonMapper.shared().readTree(line))
                    .toList();
        }
    }

    List<Row> ratings() throws IOException {
        try (var lines = Files.lines(directory.resolve(SampleData.RATINGS))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], Double.parseDouble(cells[2]), Long.parseLong(cells[3])))
                    .toList();
        }
    }
}
