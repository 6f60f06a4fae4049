package io.electronicsmarketplace.recommendation.candidate.coldstart;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;

/**
 * Ridge regression (Hoerl, Kennard, Technometrics 1970) of several targets on one sparse matrix: B minimises
 * sum over rows of w |y - x B|² plus lambda |B|². Solved by conjugate gradient on the normal equations
 * (Xᵀ W X + lambda I) B = Xᵀ W Y, all targets side by side, each with steps of its own length; the matrix in
 * brackets is never formed. A step costs twice the entries of X times the number of targets.
 *
 * <p>Every sum has a fixed order, so that threads change nothing in the result.
 */
final class RidgeRegression {
    /** Squared residual by that of the start: a step beyond changes what single precision hardly keeps. */
    private static final double CONVERGED = 1e-10;
    /** Words converge within some 30 steps; more of them mean that rounding keeps the residual up. */
    private static final int MOST_STEPS = 100;

    private static final int BLOCK = 512;

    private final Incidence byRow;
    private final Incidence byColumn;
    private final Threads threads;

    /** @param matrix X; its values are the entries */
    RidgeRegression(Incidence matrix, Threads threads) {
        this.byRow = matrix;
        this.byColumn = matrix.transposed();
        this.threads = threads;
    }

    /**
     * @param targets Y: {@code d} numbers for each row of X, one row after the other
     * @param weights w of each row
     * @return B: {@code d} coefficients for each column of X, one column after the other
     */
    float[] solve(float[] targets, int d, float[] weights, float lambda) {
        float[] residual = new float[byColumn.matrix().rows() * d];
        multiply(byColumn, weighted(targets, d, weights), residual, d);
        float[] coefficients = new float[residual.length];
        float[] direction = residual.clone();
        float[] image = new float[residual.length];
        double[] squared = dots(residual, residual, d);
        double[] start = squared.clone();
        for (int step = 0; step < MOST_STEPS && !converged(squared, start); step++) {
            applyMatrix(direction, d, weights, lambda, image);
            double[] lengths = quotients(squared, dots(direction, image, d));
            add(coefficients, direction, lengths, 1);
            add(residual, image, lengths, -1);
            double[] next = dots(residual, residual, d);
            double[] ratios = quotients(next, squared);
            for (int row = 0; row < direction.length; row += d) {
                for (int k = 0; k < d; k++) {
                    direction[row + k] = residual[row + k] + (float) ratios[k] * direction[row + k];
                }
            }
            squared = next;
        }
        return coefficients;
    }

    private static boolean converged(double[] squared, double[] start) {
        for (int target = 0; target < squared.length; target++) {
            if (squared[target] > CONVERGED * start[target]) {
                return false;
            }
        }
        return true;
    }

    private static float[] weighted(float[] targets, int d, float[] weights) {
        float[] weighted = new float[targets.length];
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = weights[i / d] * targets[i];
        }
        return weighted;
    }

    /** (Xᵀ W X + lambda I) times {@code vectors}. */
    private void applyMatrix(float[] vectors, int d, float[] weights, float lambda, float[] image) {
        float[] rows = new float[weights.length * d];
        multiply(byRow, vectors, rows, d);
        multiply(byColumn, weighted(rows, d, weights), image, d);
        for (int i = 0; i < image.length; i++) {
            image[i] += lambda * vectors[i];
        }
    }

    /** Row r of the product is the sum over the entries of row r of value times the entry's row of {@code right}. */
    private void multiply(Incidence left, float[] right, float[] product, int d) {
        FloatArray values = left.evidence();
        threads.forBlocks(left.matrix().rows(), BLOCK, (block, from, to) -> {
            for (int row = from; row < to; row++) {
                int into = row * d;
                Arrays.fill(product, into, into + d, 0);
                for (int at = left.matrix().start(row); at < left.matrix().end(row); at++) {
                    float value = values.get(at);
                    int other = left.matrix().column(at) * d;
                    for (int k = 0; k < d; k++) {
                        product[into + k] += value * right[other + k];
                    }
                }
            }
        });
    }

    /** Inner product of the columns of two matrices of {@code d} columns. */
    private static double[] dots(float[] left, float[] right, int d) {
        double[] dots = new double[d];
        for (int row = 0; row < left.length; row += d) {
            for (int k = 0; k < d; k++) {
                dots[k] += (double) left[row + k] * right[row + k];
            }
        }
        return dots;
    }

    /** 0 by 0 is 0: a target that is solved stays where it is. */
    private static double[] quotients(double[] above, double[] below) {
        double[] quotients = new double[above.length];
        for (int i = 0; i < above.length; i++) {
            quotients[i] = below[i] == 0 ? 0 : above[i] / below[i];
        }
        return quotients;
    }

    private static void add(float[] into, float[] vectors, double[] factors, int sign) {
        int d = factors.length;
        for (int row = 0; row < into.length; row += d) {
            for (int k = 0; k < d; k++) {
                into[row + k] += (float) (sign * factors[k]) * vectors[row + k];
            }
        }
    }
}
