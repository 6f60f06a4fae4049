package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.sample.SampleData;
import io.electronicsmarketplace.sample.SampleSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankedBundleTest {
    private static final RankerSettings SETTINGS = new RankerSettings(2, 30, 2_000, 30, 20, 8, 20, 0.1, 0);

    @TempDir
    Path folder;

    @Test
    void rankerLearntByLightGbm_makesEqualBundles_onOneAndOnTwoThreads() throws IOException {
        SampleData.write(folder, new SampleSettings(7, 300, 1_500, 10, SampleArchive.UNTIL, false));
        Facts facts = FileFacts.read(
                folder.resolve(SampleData.RATINGS),
                folder.resolve(SampleData.CATALOGUE),
                new PrintStream(PrintStream.nullOutputStream()));
        Manifest one = publish(facts, 1);
        Manifest two = publish(facts, 2);
        assertThat(one.contentHash()).isEqualTo(two.contentHash());
        assertThat(one.files()).anySatisfy(file -> assertThat(file.name()).isEqualTo("ranker.leaves"));
    }

    private Manifest publish(Facts facts, int threadCount) {
        long until = TimeSplit.of(facts.log()).atMillis();
        try (Threads threads = new Threads(threadCount)) {
            TrainedPipeline pipeline = new PipelineFitter(
                            facts.log().before(until), facts.products(), until, 1, threads, LightGbm.LEARNER)
                    .fit(Recipe.FIRST.withRanker(SETTINGS));
            return pipeline.publish(
                    folder.resolve("" + threadCount),
                    new TrainedPipeline.Provenance(
                            new Manifest.DataSpan(
                                    facts.log().hash(), 0, until, facts.log().rows(), 1_500, 300),
                            1,
                            null,
                            "test",
                            List.of()),
                    Instant.EPOCH);
        }
    }
}
