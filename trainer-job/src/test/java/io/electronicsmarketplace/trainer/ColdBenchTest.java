package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.sample.SampleData;
import io.electronicsmarketplace.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ColdBenchTest {
    @TempDir
    Path folder;

    @Test
    void cold_onSampleData_findsHeldOutProductsBetterThanChance_andWritesTheRowsOfABench() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 1_500, 10, SampleArchive.UNTIL, false));
        Path out = folder.resolve("cold.json");
        assertThat(TrainerJob.run(
                        "bench",
                        "cold",
                        "--history",
                        folder.resolve(SampleData.RATINGS).toString(),
                        "--catalogue",
                        folder.resolve(SampleData.CATALOGUE).toString(),
                        "--draws",
                        "3",
                        "--out",
                        out.toString()))
                .isZero();
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out));
        assertThat(report.get("name").asString()).isEqualTo("cold");
        Map<String, Double> values = StreamSupport.stream(report.get("rows").spliterator(), false)
                .collect(Collectors.toMap(
                        row -> row.get("metric").asString(),
                        row -> row.get("value").asDouble()));
        assertThat(values.get("popularity, all")).isZero();
        assertThat(values.get("content")).isGreaterThan(values.get("chance"));
    }
}
