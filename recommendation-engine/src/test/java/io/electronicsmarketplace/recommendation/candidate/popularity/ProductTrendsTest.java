package io.electronicsmarketplace.recommendation.candidate.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProductTrendsTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final List<String> NAMES = ProductTrends.names();

    /** Product 0 was wanted three times 30 days ago, product 1 once now, product 2 never. */
    private final ProductTrends trends = trends();

    @Test
    void shares_areThoseOfDecayedCounts() {
        // 30 days are ten half-lives of 3 days and one of 30.
        double old = 3 * Math.pow(2, -10);
        assertThat(value(0, "share-3d")).isCloseTo((float) (old / (old + 1)), within());
        assertThat(value(0, "share-30d")).isCloseTo(0.6f, within());
        assertThat(value(1, "share-30d")).isCloseTo(0.4f, within());
        assertThat(value(2, "share-30d")).isZero();
    }

    @Test
    void ranks_changePlacesWithTheScale() {
        assertThat(value(1, "rank-3d")).isZero();
        assertThat(value(0, "rank-3d")).isEqualTo(1);
        assertThat(value(0, "rank-30d")).isZero();
        assertThat(value(2, "rank-30d")).isEqualTo(2);
    }

    @Test
    void trend_isAboveZeroForWhatRises() {
        assertThat(value(1, "trend-7d-30d")).isPositive();
        assertThat(value(0, "trend-7d-30d")).isNegative();
        assertThat(value(2, "trend-7d-30d")).isZero();
    }

    @Test
    void ages_areThoseOfFirstAndLastRow_andUnknownWithoutOne() {
        assertThat(trends.ageDays(0, 31 * DAY)).isEqualTo(31);
        assertThat(trends.quietDays(1, 31 * DAY)).isEqualTo(1);
        assertThat(trends.ageDays(2, 31 * DAY)).isNaN();
    }

    private float value(int product, String name) {
        float[] row = new float[ProductTrends.WIDTH];
        trends.copyTo(product, row, 0);
        return row[NAMES.indexOf(name)];
    }

    private static Offset<Float> within() {
        return Offset.offset(1e-6f);
    }

    private static ProductTrends trends() {
        TrendCounters counters = new TrendCounters(3, 30 * DAY);
        for (int times = 0; times < 3; times++) {
            counters.count(0, 0, 1);
        }
        counters.count(1, 30 * DAY, 1);
        return counters.snapshot();
    }
}
