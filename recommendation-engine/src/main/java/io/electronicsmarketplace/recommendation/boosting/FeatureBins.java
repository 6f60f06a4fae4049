package io.electronicsmarketplace.recommendation.boosting;

import java.util.Arrays;

/**
 * Borders that cut each feature into at most {@link #MOST} bins of about equally many rows. A value falls
 * into the first bin whose upper border it does not exceed, the last bin having none.
 *
 * @param borders upper borders of each feature's bins but the last, ascending
 */
public record FeatureBins(float[][] borders) {
    /** Fits a signed byte; finer bins gain nothing on scores and counts. */
    public static final int MOST = 64;

    /** Borders from a sample: {@code rows} rows of {@code features} values, one row after the other. */
    public static FeatureBins of(float[] sample, int rows, int features) {
        float[][] borders = new float[features][];
        float[] column = new float[rows];
        for (int feature = 0; feature < features; feature++) {
            for (int row = 0; row < rows; row++) {
                column[row] = sample[row * features + feature];
            }
            Arrays.sort(column);
            borders[feature] = borders(column);
        }
        return new FeatureBins(borders);
    }

    private static float[] borders(float[] sorted) {
        float[] borders = new float[MOST - 1];
        int count = 0;
        int at = 0;
        // A value that fills more than a bin's share gets a bin of its own, and the others share the rest.
        while (at < sorted.length && count < MOST - 1) {
            int share = Math.max(1, (sorted.length - at) / (MOST - count));
            int end = Math.min(sorted.length, at + share);
            float value = sorted[end - 1];
            while (end < sorted.length && sorted[end] == value) {
                end++;
            }
            if (end == sorted.length) {
                break;
            }
            borders[count++] = value;
            at = end;
        }
        return Arrays.copyOf(borders, count);
    }

    public int features() {
        return borders.length;
    }

    public byte bin(int feature, float value) {
        float[] ascending = borders[feature];
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= ascending[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (byte) low;
    }
}
