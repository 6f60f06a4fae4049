package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;

/**
 * Solves one row of alternating least squares by conjugate gradient (Takács, Pilászy, Tikk, RecSys 2011):
 * (G + lambda I + sum over liked m c y yT) x = sum over liked m (1 + c) y, where G is the sum of y yT over
 * all, c the confidence above 1 and m how many rows share y. The matrix is never formed: a step costs
 * d² + 2 liked · d.
 *
 * <p>Scratch space for one thread. The liked rows are added, then {@link #solve} is called.
 */
final class NormalEquation {
    /** Below this squared residual a step changes no digit that matters. */
    private static final float CONVERGED = 1e-10f;

    private final int d;
    private final float regularisation;
    private final RowArithmetic arithmetic;
    private final float[] residual;
    private final float[] direction;
    private final float[] image;
    private float[] liked = new float[0];
    /** m c and m (1 + c) of each liked row. */
    private float[] matrixWeights = new float[0];

    private float[] wantedWeights = new float[0];
    private float[] products = new float[0];
    private int count;

    NormalEquation(int dimensions, float regularisation) {
        this(dimensions, regularisation, RowArithmetic.fastest());
    }

    NormalEquation(int dimensions, float regularisation, RowArithmetic arithmetic) {
        this.d = dimensions;
        this.regularisation = regularisation;
        this.arithmetic = arithmetic;
        this.residual = new float[dimensions];
        this.direction = new float[dimensions];
        this.image = new float[dimensions];
    }

    /** Forgets what was liked and makes room. */
    void begin(int rows) {
        count = 0;
        if (products.length < rows) {
            int room = Math.max(rows, products.length + (products.length >> 1));
            liked = new float[Math.multiplyExact(room, d)];
            matrixWeights = new float[room];
            wantedWeights = new float[room];
            products = new float[room];
        }
    }

    /**
     * Adds a liked row, of at most as many as was begun with.
     *
     * @param vectors holds its vector from {@code offset} on
     * @param confidence c
     * @param multiplicity m
     */
    void like(float[] vectors, int offset, float confidence, float multiplicity) {
        System.arraycopy(vectors, offset, liked, count * d, d);
        matrixWeights[count] = multiplicity * confidence;
        wantedWeights[count++] = multiplicity * (1 + confidence);
    }

    /**
     * Improves {@code x} by at most {@code steps} steps.
     *
     * @param gram G, d × d
     * @param x start and result, from {@code offset}
     */
    void solve(float[] gram, float[] x, int offset, int steps) {
        residualOf(gram, x, offset);
        System.arraycopy(residual, 0, direction, 0, d);
        float squared = RowArithmetic.dot(residual, 0, residual, 0, d);
        for (int step = 0; step < steps && squared > CONVERGED; step++) {
            multiply(gram);
            float length = squared / RowArithmetic.dot(direction, 0, image, 0, d);
            for (int k = 0; k < d; k++) {
                x[offset + k] += length * direction[k];
                residual[k] -= length * image[k];
            }
            float next = RowArithmetic.dot(residual, 0, residual, 0, d);
            float ratio = next / squared;
            for (int k = 0; k < d; k++) {
                direction[k] = residual[k] + ratio * direction[k];
            }
            squared = next;
        }
    }

    /** The right side less the matrix times x: both sums over what was liked are taken as one. */
    private void residualOf(float[] gram, float[] x, int offset) {
        arithmetic.dots(liked, count, d, x, offset, products);
        for (int i = 0; i < count; i++) {
            products[i] = wantedWeights[i] - matrixWeights[i] * products[i];
        }
        for (int k = 0; k < d; k++) {
            image[k] = regularisation * x[offset + k];
        }
        // Row by row of the symmetric G: adding vectors needs no sum across lanes.
        arithmetic.addWeighted(gram, d, d, x, offset, image, 0);
        for (int k = 0; k < d; k++) {
            residual[k] = -image[k];
        }
        arithmetic.addWeighted(liked, count, d, products, 0, residual, 0);
    }

    /** Leaves the matrix times the direction in {@code image}. */
    private void multiply(float[] gram) {
        for (int k = 0; k < d; k++) {
            image[k] = regularisation * direction[k];
        }
        arithmetic.addWeighted(gram, d, d, direction, 0, image, 0);
        arithmetic.dots(liked, count, d, direction, 0, products);
        for (int i = 0; i < count; i++) {
            products[i] *= matrixWeights[i];
        }
        arithmetic.addWeighted(liked, count, d, products, 0, image, 0);
    }
}
