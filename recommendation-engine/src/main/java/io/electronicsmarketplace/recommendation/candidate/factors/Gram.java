package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.parallel.Threads;

/** The sum of y yT over all rows y of a matrix, d × d. */
final class Gram {
    /** Rows summed by one thread; blocks are then added in order, so that rounding is always the same. */
    private static final int BLOCK = 4096;

    private Gram() {}

    static float[] of(float[] factors, int rows, int d, Threads threads) {
        double[][] parts = new double[Threads.blocks(rows, BLOCK)][];
        threads.forBlocks(rows, BLOCK, (block, from, to) -> parts[block] = part(factors, from, to, d));
        double[] sum = new double[d * d];
        for (double[] part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        float[] gram = new float[d * d];
        for (int i = 0; i < gram.length; i++) {
            gram[i] = (float) sum[i];
        }
        return gram;
    }

    private static double[] part(float[] factors, int from, int to, int d) {
        double[] sum = new double[d * d];
        for (int row = from; row < to; row++) {
            for (int j = 0; j < d; j++) {
                float factor = factors[row * d + j];
                for (int k = 0; k < d; k++) {
                    sum[j * d + k] += factor * factors[row * d + k];
                }
            }
        }
        return sum;
    }
}
