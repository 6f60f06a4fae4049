package io.electronicsmarketplace.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEnsembleTest {
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
}
