package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.ml.lightgbm.PredictionType;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LightGbmTest {
    private static final int WIDTH = 6;
    private static final RankerSettings SETTINGS = new RankerSettings(1, 1, 1, 1, 60, 15, 5, 0.2, 0);

    @BeforeAll
    static void nativeLibraryIsThere() {
        assertThat(LightGbm.LEARNER.hindrance()).isEmpty();
    }

    @Test
    void nativeLibrary_isThisProcessesOwn_soThatNoOtherWritesOverIt() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        // Where there is no such file, loading by itself is all that can be seen.
        if (Files.exists(maps)) {
            assertThat(Files.readAllLines(maps))
                    .filteredOn(line -> line.contains("lib_lightgbm.so"))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("/lightgbm"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scoresInJava_equalThoseOfLightGbm_alsoWhereValuesAreMissing(long seed) throws LGBMException {
        RankingExamples examples = examples(seed);
        String model = LightGbm.train(examples, SETTINGS, seed);
        TreeEnsemble trees = LightGbmText.parse(model, WIDTH);
        assertThat(trees.trees()).isEqualTo(60);
        // Rows of training lie on both sides of thresholds; the others hold what training never saw.
        for (float[] rows : new float[][] {examples.matrix(), strange(seed)}) {
            int count = rows.length / WIDTH;
            float[] scores = trees.score(rows, count);
            try (LGBMBooster booster = LGBMBooster.loadModelFromString(model)) {
                double[] expected =
                        booster.predictForMat(rows, count, WIDTH, true, PredictionType.C_API_PREDICT_RAW_SCORE);
                for (int row = 0; row < count; row++) {
                    assertThat(Math.abs(scores[row] - expected[row]))
                            .isLessThanOrEqualTo(1e-6 * Math.max(1, Math.abs(expected[row])));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.1, 1e-38, 1.0000000180025095e-35, 3, -1e30})
    void floor_partsFloatsAsTheThresholdItselfDoes(double threshold) {
        float floor = LightGbmText.floor(threshold);
        for (float value : new float[] {floor, Math.nextUp(floor), Math.nextDown(floor), (float) threshold, 0}) {
            assertThat(value <= floor).isEqualTo(value <= threshold);
        }
    }

    /** Features of every kind: real, whole, constant for most, missing at times, and one that never is. */
    private static RankingExamples examples(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RankingExamples examples = new RankingExamples(WIDTH);
        for (int list = 0; list < 80; list++) {
            float[] rows = new float[20 * WIDTH];
            float[] taken = new float[20];
            int[] shown = new int[20];
            for (int row = 0; row < 20; row++) {
                shown[row] = row;
                int at = row * WIDTH;
                rows[at] = (float) random.nextGaussian();
                rows[at + 1] = random.nextInt(3) == 0 ? Float.NaN : random.nextInt(10);
                rows[at + 2] = random.nextInt(10) == 0 ? 1 : 0;
                rows[at + 3] = random.nextInt(2) == 0 ? Float.NaN : (float) random.nextGaussian() * 1e-3f;
                rows[at + 4] = random.nextInt(1000) * 1000;
                rows[at + 5] = (float) Math.exp(5 * random.nextGaussian());
                double worth = rows[at] + (Float.isNaN(rows[at + 1]) ? 1 : 0) + random.nextGaussian();
                taken[row] = worth > 1.5 ? 1 : 0;
            }
            taken[0] = 1;
            taken[1] = 0;
            examples.add(rows, taken, shown);
        }
        return examples;
    }

    private static float[] strange(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] kinds = {Float.NaN, 0, -0f, Float.MIN_VALUE, 1e30f, -1e30f, 1e-20f};
        float[] rows = new float[500 * WIDTH];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = kinds[random.nextInt(kinds.length)];
        }
        return rows;
    }
}
