package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product's score by factors, whether they propose it or not, and how near its vector is to those of the
 * newest products of the history: the cosine, which unlike the score does not grow with popularity.
 */
record FactorFeatures(@Nullable FactorModel factors) implements FeatureFamily {
    private static final int PRODUCT = 0;
    private static final int MOST = 1;
    private static final int MEAN = 2;
    private static final int LAST = 3;
    private static final List<String> NAMES =
            List.of("factors-product", "factors-most", "factors-mean", "factors-last");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        FactorModel model = rows.query().length() == 0 ? null : factors;
        float[] shopper = model == null ? new float[0] : model.foldIn(rows.query());
        for (int row = 0; row < rows.count(); row++) {
            int at = row * rows.width() + offset;
            if (model == null) {
                Arrays.fill(rows.matrix(), at, at + NAMES.size(), Float.NaN);
            } else {
                rows.matrix()[at + PRODUCT] = model.score(shopper, rows.table().product(row));
            }
        }
        if (model != null) {
            fillCosines(model, rows, offset);
        }
    }

    private static void fillCosines(FactorModel model, FeatureRows rows, int offset) {
        ShopperQuery query = rows.query();
        int[] history = Arrays.copyOfRange(query.products(), rows.historyStart(), query.length());
        float[][] cosines = model.cosines(rows.table().products(), history);
        for (int row = 0; row < rows.count(); row++) {
            float most = -1;
            float sum = 0;
            for (float cosine : cosines[row]) {
                most = Math.max(most, cosine);
                sum += cosine;
            }
            rows.set(row, offset + MOST, most);
            rows.set(row, offset + MEAN, sum / history.length);
            rows.set(row, offset + LAST, cosines[row][history.length - 1]);
        }
    }
}
