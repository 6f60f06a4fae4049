package io.electronicsmarketplace.recommendation.candidate.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
    private static final int ROWS = 1_500;
    private static final int COLUMNS = 25;
    private static final int D = 3;

    private final double[][] dense = new double[ROWS][COLUMNS];
    private final Incidence sparse = random(new SplittableRandom(4));
    private final float[] targets = new float[ROWS * D];
    private final float[] weights = new float[ROWS];

    RidgeRegressionTest() {
        SplittableRandom random = new SplittableRandom(9);
        for (int row = 0; row < ROWS; row++) {
            weights[row] = (float) random.nextDouble(0.1, 2);
            for (int k = 0; k < D; k++) {
                targets[row * D + k] = (float) random.nextDouble(-1, 1);
            }
        }
    }

    @Test
    void solve_isTheSolutionOfTheNormalEquations_formedAndEliminated() {
        float[] solution = solve(2, 3);
        for (int target = 0; target < D; target++) {
            double[] exact = eliminated(normalEquations(3, target));
            for (int column = 0; column < COLUMNS; column++) {
                assertThat((double) solution[column * D + target]).isCloseTo(exact[column], within(1e-5));
            }
        }
    }

    @Test
    void solve_onOneAndOnThreeThreads_isEqualBitForBit() {
        assertThat(solve(1, 1)).isEqualTo(solve(3, 1));
    }

    @Test
    void solve_forTargetsOfZero_isZero() {
        java.util.Arrays.fill(targets, 0);
        assertThat(solve(1, 1)).containsOnly(0);
    }

    private float[] solve(int threadCount, float lambda) {
        try (Threads threads = new Threads(threadCount)) {
            return new RidgeRegression(sparse, threads).solve(targets, D, weights, lambda);
        }
    }

    private Incidence random(SplittableRandom random) {
        int[] starts = new int[ROWS + 1];
        int[] columns = new int[ROWS * COLUMNS];
        float[] values = new float[columns.length];
        int count = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if (random.nextInt(4) == 0) {
                    columns[count] = column;
                    values[count] = (float) random.nextDouble(-1, 1);
                    dense[row][column] = values[count++];
                }
            }
            starts[row + 1] = count;
        }
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(java.util.Arrays.copyOf(columns, count))),
                FloatArray.of(java.util.Arrays.copyOf(values, count)),
                COLUMNS);
    }

    /** The matrix with its right-hand side as last column. */
    private double[][] normalEquations(double lambda, int target) {
        double[][] equations = new double[COLUMNS][COLUMNS + 1];
        for (int i = 0; i < COLUMNS; i++) {
            equations[i][i] = lambda;
            for (int row = 0; row < ROWS; row++) {
                for (int j = 0; j < COLUMNS; j++) {
                    equations[i][j] += weights[row] * dense[row][i] * dense[row][j];
                }
                equations[i][COLUMNS] += weights[row] * dense[row][i] * targets[row * D + target];
            }
        }
        return equations;
    }

    /** Gauss-Jordan without pivoting: the matrix is positive definite. */
    private static double[] eliminated(double[][] equations) {
        double[] solution = new double[COLUMNS];
        for (int pivot = 0; pivot < COLUMNS; pivot++) {
            for (int i = 0; i < COLUMNS; i++) {
                double factor = i == pivot ? 0 : equations[i][pivot] / equations[pivot][pivot];
                for (int j = pivot; j <= COLUMNS; j++) {
                    equations[i][j] -= factor * equations[pivot][j];
                }
            }
        }
        for (int i = 0; i < COLUMNS; i++) {
            solution[i] = equations[i][COLUMNS] / equations[i][i];
        }
        return solution;
    }
}
