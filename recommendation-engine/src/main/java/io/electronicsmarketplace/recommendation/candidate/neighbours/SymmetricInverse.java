package io.electronicsmarketplace.recommendation.candidate.neighbours;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;

/**
 * The inverse of a symmetric positive definite matrix, in its place, by the sweep operator (Goodnight, The
 * American Statistician 1979) for a block of rows K at a time:
 *
 * <pre>
 * A_KK becomes -inv(A_KK),  A_IK becomes A_IK inv(A_KK),  A_IJ becomes A_IJ - A_IK inv(A_KK) A_KJ
 * </pre>
 *
 * <p>which leaves -inv(A) when all blocks were swept. The matrix stays symmetric all the way, so that half of it is
 * enough: n³ multiplications and additions. Rows are independent of each other within a sweep, and each has a fixed
 * order of sums, so that threads change nothing in the result.
 */
final class SymmetricInverse {
    /** A block's rows of 4,000 numbers fit into a second-level cache; a multiple of the four rows taken at once. */
    private static final int BLOCK = 32;

    private static final int ROWS = 64;

    private final float[] matrix;
    private final int n;
    private final Threads threads;
    private final float[][] panel = new float[BLOCK][];
    private final float[][] solved = new float[BLOCK][];

    private SymmetricInverse(float[] matrix, int n, Threads threads) {
        this.matrix = matrix;
        this.n = n;
        this.threads = threads;
        Arrays.setAll(panel, k -> new float[n]);
        Arrays.setAll(solved, k -> new float[n]);
    }

    /**
     * Puts the lower triangle of the inverse in the place of that of the matrix.
     *
     * @param matrix n × n by rows; what stands above the diagonal is not read, and means nothing afterwards
     */
    static void invert(float[] matrix, int n, Threads threads) {
        SymmetricInverse inverse = new SymmetricInverse(matrix, n, threads);
        for (int from = 0; from < n; from += BLOCK) {
            inverse.sweep(from, Math.min(BLOCK, n - from));
        }
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = -matrix[i];
        }
    }

    private void sweep(int from, int count) {
        double[][] inverted = inverted(from, count);
        threads.forBlocks(n, ROWS, (block, first, last) -> {
            for (int j = first; j < last; j++) {
                for (int k = 0; k < count; k++) {
                    panel[k][j] = at(from + k, j);
                }
                for (int k = 0; k < count; k++) {
                    double sum = 0;
                    for (int l = 0; l < count; l++) {
                        sum += inverted[k][l] * panel[l][j];
                    }
                    solved[k][j] = (float) sum;
                }
            }
        });
        threads.forBlocks(n, ROWS, (block, first, last) -> {
            for (int row = first; row < last; row++) {
                if (row < from || row >= from + count) {
                    subtract(row, count);
                }
                putBack(row, from, count, inverted);
            }
        });
    }

    private float at(int row, int column) {
        return row >= column ? matrix[row * n + column] : matrix[column * n + row];
    }

    /** Row of A less its part of A_IK inv(A_KK) A_KJ; the columns of K are put right afterwards. */
    private void subtract(int row, int count) {
        int start = row * n;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            float f0 = panel[k][row];
            float f1 = panel[k + 1][row];
            float f2 = panel[k + 2][row];
            float f3 = panel[k + 3][row];
            float[] s0 = solved[k];
            float[] s1 = solved[k + 1];
            float[] s2 = solved[k + 2];
            float[] s3 = solved[k + 3];
            for (int j = 0; j <= row; j++) {
                matrix[start + j] -= (f0 * s0[j] + f1 * s1[j]) + (f2 * s2[j] + f3 * s3[j]);
            }
        }
        for (; k < count; k++) {
            float factor = panel[k][row];
            for (int j = 0; j <= row; j++) {
                matrix[start + j] -= factor * solved[k][j];
            }
        }
    }

    /** The entries of a row that belong to K: as a row of K itself, or in the columns of K. */
    private void putBack(int row, int from, int count, double[][] inverted) {
        if (row < from) {
            return; // what pairs it with K stands above the diagonal, in the rows of K
        }
        int start = row * n;
        if (row < from + count) {
            for (int j = 0; j < from; j++) {
                matrix[start + j] = solved[row - from][j];
            }
            for (int j = from; j <= row; j++) {
                matrix[start + j] = (float) -inverted[row - from][j - from];
            }
            return;
        }
        for (int k = 0; k < count; k++) {
            matrix[start + from + k] = solved[k][row];
        }
    }

    /** The inverse of the block on the diagonal, by elimination in double precision; it needs no pivots. */
    private double[][] inverted(int from, int count) {
        double[][] left = new double[count][count];
        double[][] right = new double[count][count];
        for (int i = 0; i < count; i++) {
            right[i][i] = 1;
            for (int j = 0; j < count; j++) {
                left[i][j] = at(from + i, from + j);
            }
        }
        for (int pivot = 0; pivot < count; pivot++) {
            double factor = 1 / left[pivot][pivot];
            for (int j = 0; j < count; j++) {
                left[pivot][j] *= factor;
                right[pivot][j] *= factor;
            }
            for (int i = 0; i < count; i++) {
                double times = i == pivot ? 0 : left[i][pivot];
                for (int j = 0; j < count; j++) {
                    left[i][j] -= times * left[pivot][j];
                    right[i][j] -= times * right[pivot][j];
                }
            }
        }
        return right;
    }
}
