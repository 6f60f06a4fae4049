package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.sample.SampleData;
import io.electronicsmarketplace.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
    @TempDir
    Path folder;

    @Test
    void training_measuresEveryModel() {
        assertThat(metrics("bench", "training", "--interactions", "20000", "--products", "2000"))
                .contains("generate and sort", "rp3beta", "als, d = 64", "vmis-knn", "fitting, all together");
    }

    @Test
    void als_withoutAPython_measuresTheEngineAlone() {
        assertThat(metrics("bench", "als", "--divide", "200", "--turns", "1", "--iterations", "1"))
                .containsExactly("engine, iteration");
    }

    @Test
    void loading_measuresEveryFormat() {
        assertThat(metrics("bench", "loading", "--interactions", "3000", "--products", "500", "--turns", "1"))
                .containsExactly("csv", "csv.gz", "parquet", "parquet, some twice");
    }

    @Test
    void ranking_measuresHomeAndNext_ofABundle() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 300, 10, SampleArchive.UNTIL, false));
        String history = folder.resolve(SampleData.RATINGS).toString();
        String bundle = folder.resolve("bundle").toString();
        String[] train = {
            "train", "--history", history, "--until", "test", "--trials", "0", "--blend-only", "--out", bundle
        };
        assertThat(TrainerJob.run(train)).isZero();
        assertThat(metrics("bench", "ranking", "--history", history, "--bundle", bundle, "--queries", "20"))
                .contains("home p50", "home p99", "home allocated", "next p50", "next lists");
    }

    @Test
    void catalogue_measuresABundleOfGeneratedProducts() {
        String[] small = {"--products", "2000", "--interactions", "20000", "--dimensions", "16", "--queries", "20"};
        assertThat(metrics(Stream.concat(Stream.of("bench", "catalogue"), Arrays.stream(small))
                        .toArray(String[]::new)))
                .contains("training", "open", "heap", "home p99", "next p99");
    }

    @Test
    void sessions_timesPredictions_andWeighsTheIndex() {
        assertThat(metrics("bench", "sessions", "--clicks", "5000", "--products", "500", "--predictions", "50"))
                .containsExactly("index", "index size", "prediction p50", "prediction p90", "prediction p99");
    }

    private List<String> metrics(String... arguments) {
        Path out = folder.resolve("report.json");
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--out";
        all[arguments.length + 1] = out.toString();
        assertThat(TrainerJob.run(all)).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toFile());
        assertThat(report.path("name").asString()).isEqualTo(arguments[1]);
        return report.path("rows")
                .valueStream()
                .map(row -> row.path("metric").asString())
                .toList();
    }
}
