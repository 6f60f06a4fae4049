package io.electronicsmarketplace.recommendation.candidate.factors;

/**
 * Solves one row of alternating least squares by conjugate gradient (Takács, Pilászy, Tikk, RecSys 2011):
 * (G + lambda I + sum over liked c y yT) x = sum over liked (1 + c) y, where G is the sum of y yT over
 * all and c the confidence above 1. The matrix is never formed: a step costs d² + liked · d.
 *
 * <p>Scratch space for one thread.
 */
final class NormalEquation {
    /** Below this squared residual a step changes no digit that matters. */
    private static final float CONVERGED = 1e-10f;

    private final int d;
    private final float regularisation;
    private final float[] residual;
    private final float[] direction;
    private final float[] image;

    NormalEquation(int dimensions, float regularisation) {
        this.d = dimensions;
        this.regularisation = regularisation;
        this.residual = new float[dimensions];
        this.direction = new float[dimensions];
        this.image = new float[dimensions];
    }

    /**
     * Improves {@code x} by at most {@code steps} steps.
     *
     * @param gram G, d × d
     * @param liked vectors of what was liked, one after the other
     * @param confidence c of each
     * @param x start and result, from {@code offset}
     */
    void solve(float[] gram, float[] liked, float[] confidence, int count, float[] x, int offset, int steps) {
        multiply(gram, liked, confidence, count, x, offset);
        for (int k = 0; k < d; k++) {
            residual[k] = -image[k];
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < d; k++) {
                residual[k] += (1 + confidence[i]) * liked[i * d + k];
            }
        }
        System.arraycopy(residual, 0, direction, 0, d);
        float squared = DotProduct.of(residual, 0, residual, 0, d);
        for (int step = 0; step < steps && squared > CONVERGED; step++) {
            multiply(gram, liked, confidence, count, direction, 0);
            float length = squared / DotProduct.of(direction, 0, image, 0, d);
            for (int k = 0; k < d; k++) {
                x[offset + k] += length * direction[k];
                residual[k] -= length * image[k];
            }
            float next = DotProduct.of(residual, 0, residual, 0, d);
            float ratio = next / squared;
            for (int k = 0; k < d; k++) {
                direction[k] = residual[k] + ratio * direction[k];
            }
            squared = next;
        }
    }

    /** Leaves the matrix times the vector in {@code image}. */
    private void multiply(float[] gram, float[] liked, float[] confidence, int count, float[] vector, int offset) {
        for (int k = 0; k < d; k++) {
            image[k] = regularisation * vector[offset + k];
        }
        // Row by row of the symmetric G, so that the inner loop adds vectors and needs no fixed-order sum.
        for (int j = 0; j < d; j++) {
            float factor = vector[offset + j];
            int row = j * d;
            for (int k = 0; k < d; k++) {
                image[k] += factor * gram[row + k];
            }
        }
        for (int i = 0; i < count; i++) {
            int row = i * d;
            float factor = confidence[i] * DotProduct.of(liked, row, vector, offset, d);
            for (int k = 0; k < d; k++) {
                image[k] += factor * liked[row + k];
            }
        }
    }
}
