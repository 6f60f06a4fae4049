package io.electronicsmarketplace.recommendation.boosting;

/**
 * One regression tree. Node {@code n} sends a row to {@code left[n]} where the feature's value is at most
 * the threshold, else to {@code right[n]}; a child below 0 is leaf {@code ~child}.
 *
 * @param bins the thresholds as bin numbers
 */
record Tree(int[] feature, byte[] bins, float[] threshold, int[] left, int[] right, float[] values) {

    /** The value of row number {@code row}. */
    float value(BinnedRows rows, int row) {
        int node = feature.length == 0 ? ~0 : 0;
        while (node >= 0) {
            node = rows.columns()[feature[node]][row] <= bins[node] ? left[node] : right[node];
        }
        return values[~node];
    }
}
