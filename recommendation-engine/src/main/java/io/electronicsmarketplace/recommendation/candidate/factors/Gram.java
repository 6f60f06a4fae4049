package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;
import io.electronicsmarketplace.recommendation.parallel.Threads;

/** The sum of m y yT over all rows y of a matrix, d × d, where m is how often a row counts. */
final class Gram {
    /** Rows summed by one thread; blocks are then added in order, so that rounding is always the same. */
    private static final int BLOCK = 4096;
    /** Rows summed at once, which stay in the first-level cache; in single precision, the rest in double. */
    private static final int TILE = 64;

    private Gram() {}

    static float[] of(float[] factors, int rows, int d, Threads threads) {
        return of(factors, rows, d, row -> 1, threads);
    }

    /** How often a row counts. */
    interface Multiplicity {
        float of(int row);
    }

    static float[] of(float[] factors, int rows, int d, Multiplicity multiplicity, Threads threads) {
        double[][] parts = new double[Threads.blocks(rows, BLOCK)][];
        threads.forBlocks(rows, BLOCK, (block, from, to) -> parts[block] = part(factors, from, to, d, multiplicity));
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

    private static double[] part(float[] factors, int from, int to, int d, Multiplicity multiplicity) {
        double[] sum = new double[d * d];
        float[] tile = new float[TILE * d];
        float[] columns = new float[d * TILE];
        float[] outer = new float[d * d];
        RowArithmetic arithmetic = RowArithmetic.fastest();
        for (int start = from; start < to; start += TILE) {
            int count = Math.min(TILE, to - start);
            System.arraycopy(factors, start * d, tile, 0, count * d);
            for (int row = 0; row < count; row++) {
                float times = multiplicity.of(start + row);
                for (int j = 0; j < d; j++) {
                    columns[j * TILE + row] = times * tile[row * d + j];
                }
            }
            for (int j = 0; j < d; j++) {
                arithmetic.addWeighted(tile, count, d, columns, j * TILE, outer, j * d);
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += outer[i];
                outer[i] = 0;
            }
        }
        return sum;
    }
}
