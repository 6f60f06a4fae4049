package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.tower.TwoTowers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The logarithm of the product's lift after this history, as two towers learnt it, alone and with its popularity. */
record TowerFeatures(@Nullable TwoTowers towers) implements FeatureFamily {
    private static final List<String> NAMES = List.of("tower-lift", "tower-popularity");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        TwoTowers known = rows.query().length() == 0 ? null : towers;
        float[] shopper = known == null ? new float[0] : known.shopper(rows.query());
        for (int row = 0; row < rows.count(); row++) {
            if (known == null) {
                int at = row * rows.width() + offset;
                Arrays.fill(rows.matrix(), at, at + NAMES.size(), Float.NaN);
            } else {
                int product = rows.table().product(row);
                float lift = known.lift(shopper, product);
                rows.set(row, offset, lift);
                rows.set(row, offset + 1, lift + known.wanted(product));
            }
        }
    }
}
