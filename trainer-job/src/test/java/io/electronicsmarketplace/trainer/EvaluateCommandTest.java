package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.sample.SampleData;
import io.electronicsmarketplace.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aBundleTrainedUntilT_scoresAsThePipelineThatWasNeverWritten() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 1_500, 10, SampleArchive.UNTIL, false));
        String history = folder.resolve(SampleData.RATINGS).toString();
        String bundle = folder.resolve("bundle").toString();
        String searched = folder.resolve("searched.json").toString();
        String read = folder.resolve("read.json").toString();

        assertThat(TrainerJob.run("evaluate", "--history", history, "--trials", "0", "--out", searched))
                .isZero();
        assertThat(TrainerJob.run("train", "--history", history, "--until", "test", "--out", bundle, "--trials", "0"))
                .isZero();
        assertThat(TrainerJob.run("evaluate", "--history", history, "--bundle", bundle, "--out", read))
                .isZero();

        assertThat(pipelineRows(read)).hasSize(2).isEqualTo(pipelineRows(searched));
    }

    @Test
    void aHalfWrittenFileToResumeFrom_isRefused_andASoundOneIsGoneWhenTheWorkIsDone() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 300, 10, SampleArchive.UNTIL, false));
        String history = folder.resolve(SampleData.RATINGS).toString();
        Path resume = Files.writeString(folder.resolve("search.json"), "{\"of\":{\"engine\":");
        Path report = folder.resolve("report.json");
        String[] command = {
            "evaluate", "--history", history, "--trials", "0", "--resume", resume.toString(), "--out", report.toString()
        };
        assertThat(TrainerJob.run(command)).isNotZero();
        assertThat(report).doesNotExist();
        assertThat(resume).hasContent("{\"of\":{\"engine\":");

        Files.delete(resume);
        assertThat(TrainerJob.run(command)).isZero();
        assertThat(report).isNotEmptyFile();
        assertThat(resume).doesNotExist();
    }

    @Test
    void aBundleThatHasSeenTheTestWindow_isRefused() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 300, 10, SampleArchive.UNTIL, false));
        String history = folder.resolve(SampleData.RATINGS).toString();
        String bundle = folder.resolve("bundle").toString();
        String until = SampleArchive.UNTIL.toString();
        TrainerJob.run("train", "--history", history, "--until", until, "--out", bundle, "--trials", "0");
        Path report = folder.resolve("report.json");
        assertThat(TrainerJob.run("evaluate", "--history", history, "--bundle", bundle, "--out", report.toString()))
                .isNotZero();
        assertThat(report).doesNotExist();
    }

    @Test
    void aSecondColourOfAProduct_isMerged_andReported() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 300, 10, SampleArchive.UNTIL, false));
        List<String> lines = Files.readAllLines(folder.resolve(SampleData.RATINGS));
        List<String> doubled = withASecondColour(lines, mostRated(lines));
        Path twins = Files.write(folder.resolve("twins.csv"), doubled);
        String merged = folder.resolve("merged.json").toString();
        assertThat(TrainerJob.run(
                        "evaluate", "--history", twins.toString(), "--trials", "0", "--merge-twins", "--out", merged))
                .isZero();
        JsonNode protocol =
                JsonMapper.shared().readTree(Files.readString(Path.of(merged))).get("protocol");
        assertThat(protocol.get("twins").toString())
                .isEqualTo(
                        "{\"groups\":1,\"products\":2,\"rows_removed\":%d}".formatted(doubled.size() - lines.size()));
        assertThat(protocol.get("rows").asInt()).isEqualTo(lines.size() - 1);
    }

    @Test
    void aBundle_knowsASecondColourAsTheProduct_andIsScoredSo() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 300, 10, SampleArchive.UNTIL, false));
        List<String> lines = Files.readAllLines(folder.resolve(SampleData.RATINGS));
        String product = mostRated(lines);
        String twins = Files.write(folder.resolve("twins.csv"), withASecondColour(lines, product))
                .toString();
        String bundle = folder.resolve("bundle").toString();
        String read = folder.resolve("read.json").toString();
        assertThat(TrainerJob.run(
                        "train",
                        "--history",
                        twins,
                        "--until",
                        "test",
                        "--out",
                        bundle,
                        "--trials",
                        "0",
                        "--blend-only"))
                .isZero();
        try (ModelBundle opened = ModelBundle.open(Path.of(bundle))) {
            Products products = opened.products();
            assertThat(products.ids().indexOf(product + "-red") >= 0)
                    .as("one of both has an index of its own")
                    .isNotEqualTo(products.ids().indexOf(product) >= 0);
            assertThat(products.indexOf(product + "-red"))
                    .isEqualTo(products.indexOf(product))
                    .isNotNegative();
        }
        assertThat(Files.readString(Path.of(bundle, "report.json"))).containsPattern("\"groups\" : 1");
        assertThat(TrainerJob.run("evaluate", "--history", twins, "--bundle", bundle, "--out", read))
                .isZero();
        assertThat(pipelineRows(read)).hasSize(2);
        JsonNode protocol =
                JsonMapper.shared().readTree(Files.readString(Path.of(read))).get("protocol");
        assertThat(protocol.get("rows").asInt()).as("rows of one colour").isEqualTo(lines.size() - 1);
    }

    private static List<String> withASecondColour(List<String> lines, String product) {
        List<String> doubled = new ArrayList<>(lines);
        lines.stream()
                .filter(line -> line.split(",")[1].equals(product))
                .forEach(line -> doubled.add(line.replace("," + product + ",", "," + product + "-red,")));
        return doubled;
    }

    private static String mostRated(List<String> lines) {
        Map<String, Long> rows = lines.stream()
                .skip(1)
                .collect(Collectors.groupingBy(line -> line.split(",")[1], TreeMap::new, Collectors.counting()));
        return Collections.max(rows.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static List<String> pipelineRows(String file) throws IOException {
        List<String> rows = new ArrayList<>();
        for (JsonNode model :
                JsonMapper.shared().readTree(Files.readString(Path.of(file))).get("models")) {
            if (model.get("name").asString().equals("pipeline")) {
                rows.add(model.get("view") + " " + model.get("ndcg@10") + " " + model.get("recall@20"));
            }
        }
        return rows;
    }
}
