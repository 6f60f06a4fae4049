package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import java.util.Arrays;
import java.util.List;

/**
 * Who asks: how much and how lately they chose, and whether they go for what is new and for what everybody has.
 * All but the last number are the same for every candidate, so that the others can be weighed by them.
 */
record ShopperFeatures(ProductTrends trends, int leastCount) implements FeatureFamily {
    static final List<String> NAMES = List.of(
            "history",
            "history-last-days",
            "history-first-days",
            "history-month",
            "history-last-day",
            "history-age",
            "history-count",
            "age-difference");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        float[] shopper = shopper(rows);
        float age = shopper[5];
        for (int row = 0; row < rows.count(); row++) {
            System.arraycopy(shopper, 0, rows.matrix(), row * rows.width() + offset, shopper.length);
            float candidateAge = logAge(rows.table().product(row), rows.query().nowMillis());
            rows.set(row, offset + shopper.length, candidateAge - age);
        }
    }

    /** All columns but the last. */
    private float[] shopper(FeatureRows rows) {
        ShopperQuery query = rows.query();
        int length = query.length();
        float[] shopper = new float[NAMES.size() - 1];
        if (length == 0) {
            Arrays.fill(shopper, Float.NaN);
            shopper[0] = shopper[3] = shopper[4] = 0;
            return shopper;
        }
        shopper[0] = length;
        shopper[1] = rows.daysSince(length - 1);
        shopper[2] = rows.daysSince(0);
        for (int i = 0; i < length; i++) {
            int product = query.products()[i];
            shopper[3] += rows.daysSince(i) <= 30 ? 1 : 0;
            shopper[4] += rows.daysSince(i) < shopper[1] + 1 ? 1 : 0;
            shopper[5] += logAge(product, query.atMillis()[i]) / length;
            shopper[6] += (float) Math.log1p(Math.max(leastCount, trends.count(product))) / length;
        }
        return shopper;
    }

    /** Logarithm of the age of a product at some time, 0 for one that nobody had wanted by then. */
    private float logAge(int product, long atMillis) {
        float days = trends.ageDays(product, atMillis);
        return days > 0 ? (float) Math.log1p(days) : 0;
    }
}
