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
    private static final int LENGTH = 0;
    private static final int LAST_DAYS = 1;
    private static final int FIRST_DAYS = 2;
    private static final int MONTH = 3;
    private static final int LAST_DAY = 4;
    private static final int AGE = 5;
    private static final int COUNT = 6;
    private static final int AGE_DIFFERENCE = 7;

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
        float age = shopper[AGE];
        for (int row = 0; row < rows.count(); row++) {
            System.arraycopy(shopper, 0, rows.matrix(), row * rows.width() + offset, shopper.length);
            float candidateAge = logAge(rows.table().product(row), rows.query().nowMillis());
            rows.set(row, offset + AGE_DIFFERENCE, candidateAge - age);
        }
    }

    /** All columns but the last. */
    private float[] shopper(FeatureRows rows) {
        ShopperQuery query = rows.query();
        int length = query.length();
        float[] shopper = new float[AGE_DIFFERENCE];
        if (length == 0) {
            Arrays.fill(shopper, Float.NaN);
            shopper[LENGTH] = shopper[MONTH] = shopper[LAST_DAY] = 0;
            return shopper;
        }
        shopper[LENGTH] = length;
        shopper[LAST_DAYS] = rows.daysSince(length - 1);
        shopper[FIRST_DAYS] = rows.daysSince(0);
        for (int i = 0; i < length; i++) {
            int product = query.products()[i];
            shopper[MONTH] += rows.daysSince(i) <= 30 ? 1 : 0;
            shopper[LAST_DAY] += rows.daysSince(i) < shopper[LAST_DAYS] + 1 ? 1 : 0;
            shopper[AGE] += logAge(product, query.atMillis()[i]) / length;
            shopper[COUNT] += (float) Math.log1p(Math.max(leastCount, trends.count(product))) / length;
        }
        return shopper;
    }

    /** Logarithm of the age of a product at some time, 0 for one that nobody had wanted by then. */
    private float logAge(int product, long atMillis) {
        float days = trends.ageDays(product, atMillis);
        return days > 0 ? (float) Math.log1p(days) : 0;
    }
}
