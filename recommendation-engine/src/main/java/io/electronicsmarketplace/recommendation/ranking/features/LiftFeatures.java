package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much more often than by chance the product's kind follows those of the history, on three levels. */
record LiftFeatures(@Nullable ClusterLift lift) implements FeatureFamily {

    @Override
    public List<String> names() {
        return List.of("lift-coarse", "lift-middle", "lift-fine", "lift-popularity");
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        ClusterLift known = rows.query().length() == 0 ? null : lift;
        float[][] levels = known == null ? new float[0][] : known.logLifts(rows.query());
        for (int row = 0; row < rows.count(); row++) {
            int at = row * rows.width() + offset;
            if (known == null) {
                Arrays.fill(rows.matrix(), at, at + 4, Float.NaN);
                continue;
            }
            int product = rows.table().product(row);
            for (int level = 0; level < levels.length; level++) {
                rows.matrix()[at + level] = levels[level][known.cluster(product, level)];
            }
            rows.matrix()[at + 3] = known.score(levels, product);
        }
    }
}
