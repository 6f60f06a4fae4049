package io.electronicsmarketplace.sample.random;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A reusable table for one weighted draw after another: fill it, draw, clear it.
 *
 * <p>A draw costs a binary search; the table allocates only when it grows. Not for several threads.
 */
public final class CumulativeWeights {
    private int[] values = new int[64];
    private double[] sums = new double[64];
    private int size;

    public void clear() {
        size = 0;
    }

    /** Adds a value with its weight; a weight of zero or less is left out. */
    public void add(int value, double weight) {
        if (!(weight > 0)) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
        }
        values[size] = value;
        sums[size] = weight + (size == 0 ? 0 : sums[size - 1]);
        size++;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** A value drawn in proportion to its weight. The table must not be empty. */
    public int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(sums, 0, size, random.nextDouble() * sums[size - 1]);
        int index = found >= 0 ? found + 1 : -found - 1;
        return values[Math.min(index, size - 1)];
    }
}
