package io.electronicsmarketplace.recommendation.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEnsembleTest {
    @TempDir
    Path store;

    private static final float NAN = Float.NaN;

    /** f0 <= 1 ? (f1 <= -2 ? 10 : 20) : 30, and a tree that is the leaf 0.5 alone. */
    private static TreeEnsemble trees(int flags) {
        return new TreeEnsemble(
                2,
                new int[] {0, ~3},
                new int[] {0, 1},
                new float[] {1, -2},
                new int[] {1, ~0},
                new int[] {~2, ~1},
                new int[] {flags, flags},
                new double[] {10, 20, 30, 0.5});
    }

    @Test
    void score_sumsTheLeavesThatARowComesTo() {
        float[] rows = {1, -2, 1, -1.9f, 1.1f, 0};
        assertThat(trees(TreeEnsemble.MISSING_IS_NAN).score(rows, 3)).containsExactly(10.5f, 20.5f, 30.5f);
    }

    @Test
    void whatIsMissing_goesWhereTheNodeSays() {
        float[] rows = {NAN, NAN, 0, NAN};
        int left = TreeEnsemble.MISSING_IS_NAN | TreeEnsemble.MISSING_LEFT;
        assertThat(trees(left).score(rows, 2)).containsExactly(10.5f, 10.5f);
        assertThat(trees(TreeEnsemble.MISSING_IS_NAN).score(rows, 2)).containsExactly(30.5f, 20.5f);
    }

    @Test
    void whereNothingWasMissingInTraining_missingCountsAsZero() {
        assertThat(trees(TreeEnsemble.MISSING_LEFT).score(new float[] {NAN, NAN}, 1))
                .containsExactly(20.5f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 200})
    void score_isThatOfEveryRowWalkedAlone(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        RandomTrees trees = RandomTrees.grown(40, 5, random);
        float[] matrix = new float[rows * 5];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = random.nextInt(4) == 0 ? NAN : RandomTrees.number(random);
        }
        float[] scores = trees.ensemble().score(matrix, rows);
        for (int row = 0; row < rows; row++) {
            assertThat(scores[row]).isCloseTo((float) trees.walk(matrix, row * 5), within(1e-6f));
        }
    }

    @Test
    void aScorer_canBeAskedAgain_andWritesNoOtherRows() {
        SplittableRandom random = new SplittableRandom(7);
        RandomTrees trees = RandomTrees.grown(40, 5, random);
        TreeScorer scorer = trees.ensemble().scorer();
        float[] matrix = new float[70 * 5];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = RandomTrees.number(random);
        }
        float[] scores = new float[71];
        scores[70] = 7;
        scorer.score(new float[70 * 5], 70, scores);
        scorer.score(matrix, 70, scores);
        assertThat(Arrays.copyOf(scores, 70)).isEqualTo(trees.ensemble().score(matrix, 70));
        assertThat(scores[70]).isEqualTo(7);
    }

    @Test
    void readBack_givesTheSameScores() {
        SplittableRandom random = new SplittableRandom(3);
        RandomTrees trees = RandomTrees.grown(20, 5, random);
        float[] matrix = new float[64 * 5];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = RandomTrees.number(random);
        }
        TreeEnsemble written = trees.ensemble();
        try (BundleReader reader = SmallBundle.of(store, writer -> written.write(writer, "t"))) {
            assertThat(TreeEnsemble.read(reader, "t", 5).score(matrix, 64)).isEqualTo(written.score(matrix, 64));
        }
    }

    /** Two trees: two nodes and three leaves, one node and two leaves. */
    @Test
    void read_refusesWhatIsNoTree() {
        int[] roots = {0, 2};
        int[] feature = {0, 1, 0};
        int[] left = {1, ~0, ~3};
        int[] right = {~2, ~1, ~4};
        assertThat(refusal(roots, feature, left, right)).isEmpty();
        assertThat(refusal(new int[] {0, 3}, feature, left, right)).contains("a root is not there");
        assertThat(refusal(roots, new int[] {0, 5, 0}, left, right)).contains("feature 5 of 5");
        assertThat(refusal(roots, new int[] {0, 1}, left, right)).contains("differ in length");
        assertThat(refusal(roots, feature, new int[] {0, ~0, ~3}, right)).contains("node 0 leads nowhere");
        assertThat(refusal(roots, feature, new int[] {1, 0, ~3}, right)).contains("node 1 leads nowhere");
        assertThat(refusal(roots, feature, new int[] {2, ~0, ~3}, right))
                .as("node 2 is the root of another tree")
                .contains("node 0 leads nowhere");
        assertThat(refusal(roots, feature, left, new int[] {~2, ~1, ~5})).contains("node 2 leads nowhere");
    }

    private String refusal(int[] roots, int[] feature, int[] left, int[] right) {
        try (BundleReader reader = SmallBundle.of(store, writer -> {
            writer.ints("t.roots", IntArray.of(roots));
            writer.ints("t.features", IntArray.of(feature));
            writer.floats("t.thresholds", FloatArray.of(new float[3]));
            writer.ints("t.left", IntArray.of(left));
            writer.ints("t.right", IntArray.of(right));
            writer.ints("t.flags", IntArray.of(new int[3]));
            writer.longs("t.leaves", LongArray.of(new long[5]));
        })) {
            TreeEnsemble.read(reader, "t", 5);
            return "";
        } catch (BundleRefused refused) {
            return refused.getMessage();
        }
    }
}
