package io.electronicsmarketplace.recommendation.boosting;

/**
 * Rows whose features are bins of {@link FeatureBins}.
 *
 * @param columns one array of bins for each feature
 * @param rows how many rows every column has
 */
public record BinnedRows(byte[][] columns, int rows) {

    public int features() {
        return columns.length;
    }
}
