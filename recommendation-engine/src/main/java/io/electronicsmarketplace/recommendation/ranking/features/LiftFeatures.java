package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import io.electronicsmarketplace.recommendation.candidate.content.ProductLift;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more often than by chance the product follows those of the history: its kind, on three levels; the
 * product itself; and the product drawn towards its finest kind. Logarithms, so that that of its popularity can
 * be added.
 *
 * @param withPairs whether single products count: how often pairs are expected tells a product's all-time count,
 *     which must not be known where low counts tell the future
 */
record LiftFeatures(@Nullable ClusterLift lift, boolean withPairs) implements FeatureFamily {
    private static final int KINDS = 4;
    private static final List<String> NAMES = List.of(
            "lift-coarse",
            "lift-middle",
            "lift-fine",
            "lift-popularity",
            "pairs",
            "pairs-expected",
            "pair-share",
            "pair-lift",
            "pair-lift-shrunk",
            "pair-lift-popularity");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        ClusterLift known = rows.query().length() == 0 ? null : lift;
        if (known == null) {
            for (int row = 0; row < rows.count(); row++) {
                int at = row * rows.width() + offset;
                Arrays.fill(rows.matrix(), at, at + NAMES.size(), Float.NaN);
            }
            return;
        }
        float[][] levels = known.logLifts(rows.query());
        PairSums pairs = PairSums.of(rows, known.products());
        for (int row = 0; row < rows.count(); row++) {
            fill(rows, row, offset, known, levels, pairs);
            if (!withPairs) {
                int at = row * rows.width() + offset;
                Arrays.fill(rows.matrix(), at + KINDS, at + NAMES.size(), Float.NaN);
            }
        }
    }

    private static void fill(
            FeatureRows rows, int row, int offset, ClusterLift known, float[][] levels, PairSums pairs) {
        int product = rows.table().product(row);
        int column = offset;
        float kind = 0;
        for (int level = 0; level < levels.length; level++) {
            kind = levels[level][known.cluster(product, level)];
            rows.set(row, column++, kind);
        }
        float counted = pairs.counted()[row];
        float expected = known.products().expected(pairs.begun(), product);
        float shrunk = ProductLift.logLift(counted, expected, kind);
        rows.set(row, column++, known.score(levels, product));
        rows.set(row, column++, counted);
        rows.set(row, column++, expected);
        rows.set(row, column++, pairs.likeliest()[row]);
        rows.set(row, column++, ProductLift.logLift(counted, expected, 0));
        rows.set(row, column++, shrunk);
        rows.set(row, column, shrunk + known.wanted(product));
    }
}
