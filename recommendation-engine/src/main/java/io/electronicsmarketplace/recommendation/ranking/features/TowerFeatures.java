package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.tower.TwoTowers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logarithm of the product's lift after this history, as two towers learnt it, alone and with its popularity; and
 * what single products of the history say to it: the one that says most, and the last.
 */
record TowerFeatures(@Nullable TwoTowers towers) implements FeatureFamily {
    private static final List<String> NAMES = List.of("tower-lift", "tower-popularity", "tower-most", "tower-last");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        TwoTowers known = rows.query().length() == 0 ? null : towers;
        if (known == null) {
            for (int row = 0; row < rows.count(); row++) {
                int at = row * rows.width() + offset;
                Arrays.fill(rows.matrix(), at, at + NAMES.size(), Float.NaN);
            }
            return;
        }
        ShopperQuery query = rows.query();
        int[] history = Arrays.copyOfRange(query.products(), rows.historyStart(), query.length());
        float[][] lifts = known.lifts(known.shopper(query), rows.table().products(), history);
        for (int row = 0; row < rows.count(); row++) {
            float lift = lifts[row][0];
            float most = lifts[row][1];
            for (int of = 1; of <= history.length; of++) {
                most = Math.max(most, lifts[row][of]);
            }
            rows.set(row, offset, lift);
            rows.set(row, offset + 1, lift + known.wanted(rows.table().product(row)));
            rows.set(row, offset + 2, most);
            rows.set(row, offset + 3, lifts[row][history.length]);
        }
    }
}
