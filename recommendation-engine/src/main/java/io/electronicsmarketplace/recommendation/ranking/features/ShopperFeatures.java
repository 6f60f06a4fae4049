package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import java.util.List;

/** Who asks: the same for every candidate, so that the others can be weighed by it. */
record ShopperFeatures() implements FeatureFamily {

    @Override
    public List<String> names() {
        return List.of("history", "history-last-days", "history-first-days", "history-month", "history-last-day");
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        ShopperQuery query = rows.query();
        int length = query.length();
        float last = length == 0 ? Float.NaN : rows.daysSince(length - 1);
        float first = length == 0 ? Float.NaN : rows.daysSince(0);
        int month = 0;
        int lastDay = 0;
        for (int i = 0; i < length; i++) {
            month += rows.daysSince(i) <= 30 ? 1 : 0;
            lastDay += rows.daysSince(i) < last + 1 ? 1 : 0;
        }
        for (int row = 0; row < rows.count(); row++) {
            rows.set(row, offset, length);
            rows.set(row, offset + 1, last);
            rows.set(row, offset + 2, first);
            rows.set(row, offset + 3, month);
            rows.set(row, offset + 4, lastDay);
        }
    }
}
