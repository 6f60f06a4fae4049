package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product's score by factors, whether they propose it or not. */
record FactorFeatures(@Nullable FactorModel factors) implements FeatureFamily {

    @Override
    public List<String> names() {
        return List.of("factors-product");
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        FactorModel model = factors;
        float[] shopper = model == null ? new float[0] : model.foldIn(rows.query());
        for (int row = 0; row < rows.count(); row++) {
            rows.set(
                    row,
                    offset,
                    model == null || shopper.length == 0
                            ? Float.NaN
                            : model.score(shopper, rows.table().product(row)));
        }
    }
}
