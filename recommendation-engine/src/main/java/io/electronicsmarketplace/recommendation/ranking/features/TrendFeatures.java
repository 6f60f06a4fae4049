package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import java.util.ArrayList;
import java.util.List;

/** How much, how lately and since when a product is wanted by anybody. */
record TrendFeatures(ProductTrends trends, int leastCount) implements FeatureFamily {

    /** The all-time count stands last in a row of trends. */
    private static final int COUNT = ProductTrends.WIDTH - 1;

    static List<String> columns() {
        List<String> names = new ArrayList<>(ProductTrends.names());
        names.addAll(List.of("age-days", "quiet-days"));
        return names;
    }

    @Override
    public List<String> names() {
        return columns();
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        long now = rows.query().nowMillis();
        for (int row = 0; row < rows.count(); row++) {
            int product = rows.table().product(row);
            int at = row * rows.width() + offset;
            trends.copyTo(product, rows.matrix(), at);
            rows.matrix()[at + COUNT] = Math.max(leastCount, rows.matrix()[at + COUNT]);
            rows.set(row, offset + ProductTrends.WIDTH, trends.ageDays(product, now));
            rows.set(row, offset + ProductTrends.WIDTH + 1, trends.quietDays(product, now));
        }
    }
}
