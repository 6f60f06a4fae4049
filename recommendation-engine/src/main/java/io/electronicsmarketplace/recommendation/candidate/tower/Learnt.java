package io.electronicsmarketplace.recommendation.candidate.tower;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows of parameters with Adagrad's sums: a step divides each gradient by the root of all its squares so far. */
final class Learnt {
    private static final float TINY = 1e-10f;

    private final int d;
    private final float[] values;
    private final float[] squares;
    private final float[] gradients;
    private final boolean[] seen;
    private final IntArrayList rows = new IntArrayList();

    /** Rows of {@code d} that begin at chance around 0. */
    Learnt(int count, int d, double deviation, SplittableRandom random) {
        this.d = d;
        this.values = new float[Math.multiplyExact(count, d)];
        this.squares = new float[values.length];
        this.gradients = new float[values.length];
        this.seen = new boolean[count];
        for (int at = 0; deviation > 0 && at < values.length; at++) {
            values[at] = (float) (deviation * random.nextGaussian());
        }
    }

    /** Adds {@code weight} times a row to a vector. */
    void addTo(int row, float weight, float[] vector, int offset) {
        int from = row * d;
        for (int k = 0; k < d; k++) {
            vector[offset + k] += weight * values[from + k];
        }
    }

    /** All rows, one after the other: the array itself. */
    float[] values() {
        return values;
    }

    /** The values of a row. */
    float[] row(int row) {
        return Arrays.copyOfRange(values, row * d, (row + 1) * d);
    }

    /** Adds {@code weight} times a gradient to that of a row. */
    void add(int row, float weight, float[] gradient, int offset) {
        if (!seen[row]) {
            seen[row] = true;
            rows.add(row);
        }
        int to = row * d;
        for (int k = 0; k < d; k++) {
            gradients[to + k] += weight * gradient[offset + k];
        }
    }

    /** Moves the rows that have a gradient against it. */
    void step(float learningRate) {
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.getInt(i);
            for (int at = row * d; at < (row + 1) * d; at++) {
                float gradient = gradients[at];
                squares[at] += gradient * gradient;
                values[at] -= learningRate * gradient / ((float) Math.sqrt(squares[at]) + TINY);
                gradients[at] = 0;
            }
            seen[row] = false;
        }
        rows.clear();
    }
}
