package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;

/**
 * The positive rows of a log by shopper: row {@code s} of the matrix lists positions in the log, oldest
 * first, of what shopper {@code s} liked.
 */
public record Histories(InteractionLog log, Csr rows) {

    public static Histories of(InteractionLog log) {
        int[] starts = new int[log.shoppers().size() + 1];
        for (int row = 0; row < log.rows(); row++) {
            if (log.kind(row).isPositive()) {
                starts[log.shopper(row) + 1]++;
            }
        }
        for (int shopper = 0; shopper < starts.length - 1; shopper++) {
            starts[shopper + 1] += starts[shopper];
        }
        int[] next = starts.clone();
        int[] rows = new int[starts[starts.length - 1]];
        for (int row = 0; row < log.rows(); row++) {
            if (log.kind(row).isPositive()) {
                rows[next[log.shopper(row)]++] = row;
            }
        }
        return new Histories(log, new Csr(IntArray.of(starts), IntArray.of(rows)));
    }
}
