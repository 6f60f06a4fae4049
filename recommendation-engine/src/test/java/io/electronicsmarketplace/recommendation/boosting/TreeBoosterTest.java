package io.electronicsmarketplace.recommendation.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeBoosterTest {
    private static final int ROWS = 4000;
    private static final int FEATURES = 3;
    private static final BoostingSettings SETTINGS = new BoostingSettings(40, 8, 0.3f, 20, 1, 0.8f, 1);

    /** Two features agree or not, the third is noise: no single feature tells anything. */
    private static float[] rows() {
        SplittableRandom random = new SplittableRandom(7);
        float[] rows = new float[ROWS * FEATURES];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = random.nextFloat() - 0.5f;
        }
        return rows;
    }

    private static boolean positive(float[] rows, int row) {
        return rows[row * FEATURES] > 0 == rows[row * FEATURES + 1] > 0.1f;
    }

    private static BinnedRows binned(float[] rows, FeatureBins bins) {
        byte[][] columns = new byte[FEATURES][ROWS];
        for (int feature = 0; feature < FEATURES; feature++) {
            for (int row = 0; row < ROWS; row++) {
                columns[feature][row] = bins.bin(feature, rows[row * FEATURES + feature]);
            }
        }
        return new BinnedRows(columns, ROWS);
    }

    private static float[] ones(int rows) {
        float[] ones = new float[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Trees fit(float[] rows, int threads) {
        FeatureBins bins = FeatureBins.of(rows, ROWS, FEATURES);
        try (Threads pool = new Threads(threads)) {
            return new TreeBooster(bins, SETTINGS, pool, 1)
                    .fit(binned(rows, bins), ones(ROWS), row -> true, row -> positive(rows, row), trees -> true);
        }
    }

    private static float[] scores(Trees trees, float[] rows, int features) {
        float[] scores = new float[rows.length / features];
        trees.ensemble(features).scorer().score(rows, scores.length, scores);
        return scores;
    }

    @Test
    void fit_learnsAnInteraction() {
        float[] rows = rows();
        float[] scores = scores(fit(rows, 2), rows, FEATURES);
        int right = 0;
        for (int row = 0; row < ROWS; row++) {
            right += scores[row] > 0 == positive(rows, row) ? 1 : 0;
        }
        assertThat(right / (double) ROWS).isGreaterThan(0.95);
    }

    @Test
    void fit_isEqualForAnyNumberOfThreads() {
        float[] rows = rows();
        assertThat(scores(fit(rows, 1), rows, FEATURES)).isEqualTo(scores(fit(rows, 4), rows, FEATURES));
    }

    @Test
    void rowsOfFloatsAndRowsOfBins_getEqualScores() {
        float[] rows = rows();
        Trees trees = fit(rows, 2);
        float[] scores = new float[ROWS];
        for (int tree = 0; tree < trees.count(); tree++) {
            trees.addTo(scores, tree, binned(rows, FeatureBins.of(rows, ROWS, FEATURES)));
        }
        assertThat(scores(trees, rows, FEATURES))
                .usingComparatorWithPrecision(1e-5f)
                .containsExactly(scores);
    }

    /** One split, one step: leaf value = -rate * sum of gradients / (sum of curvatures + shrinkage). */
    @Test
    void oneLeafPair_holdsTheNewtonStep() {
        float[] rows = {0, 0, 1, 1};
        FeatureBins bins = FeatureBins.of(rows, 4, 1);
        BinnedRows data = new BinnedRows(new byte[][] {{0, 0, 1, 1}}, 4);
        try (Threads threads = new Threads(1)) {
            Trees trees = new TreeBooster(bins, new BoostingSettings(1, 2, 0.5f, 1, 1, 1.1f, 1), threads, 1)
                    .fit(data, ones(4), row -> true, row -> row == 1 || row > 1, all -> true);
            // Prior: 4 of 6 with one more of each, log-odds ln 2, probability 2/3; 3 of 4 are positive.
            double curvature = 2 * (2.0 / 9) + 1;
            float[] scores = scores(trees, new float[] {0, 1}, 1);
            assertThat((double) scores[0]).isCloseTo(-0.5 * (2.0 / 3 - 1.0 / 3) / curvature, within(1e-6));
            assertThat((double) scores[1]).isCloseTo(0.5 * (2.0 / 3) / curvature, within(1e-6));
        }
    }

    @Test
    void aRowOfWeightThree_countsLikeThree() {
        float[] rows = {0, 1, 2};
        FeatureBins bins = FeatureBins.of(rows, 3, 1);
        BoostingSettings settings = new BoostingSettings(3, 3, 0.5f, 1, 1, 1.1f, 1);
        try (Threads threads = new Threads(1)) {
            Trees weighed = new TreeBooster(bins, settings, threads, 1)
                    .fit(
                            new BinnedRows(new byte[][] {{0, 1, 2}}, 3),
                            new float[] {1, 3, 1},
                            row -> true,
                            row -> row == 1,
                            trees -> true);
            Trees repeated = new TreeBooster(bins, settings, threads, 1)
                    .fit(
                            new BinnedRows(new byte[][] {{0, 1, 1, 1, 2}}, 5),
                            ones(5),
                            row -> true,
                            row -> row > 0 && row < 4,
                            trees -> true);
            assertThat(scores(weighed, rows, 1)).containsExactly(scores(repeated, rows, 1), within(1e-6f));
        }
    }
}
