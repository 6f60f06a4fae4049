package io.electronicsmarketplace.recommendation.candidate.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.trees.SmallBundle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters that go on from what a bundle holds come to what counting everything from the start comes to. */
class ContinuedCountersTest {
    private static final int PRODUCTS = 40;
    private static final int ROWS = 2_000;
    private static final long NOW = TimeUnit.DAYS.toMillis(20_000);
    private static final Duration HALF_LIFE = Duration.ofDays(20);
    /** Three times rounded to a float, by 2^-24 at most: once in the bundle, once in either snapshot. */
    private static final double ROUNDING = 0x1p-22;

    @TempDir
    Path store;

    /** What was counted, all of it by one pair of counters, the later part of it by one that a bundle began. */
    private record Both(
            PopularityCounters popularity,
            PopularityCounters continuedPopularity,
            TrendCounters trends,
            TrendCounters continuedTrends) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void continuedFromABundle_countWhatAllRowsComeTo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Both both = counted(random.split(), random.nextInt(ROWS));
        DecayedPopularity popularity = both.popularity().snapshot();
        DecayedPopularity continued = both.continuedPopularity().snapshot();
        for (int product = 0; product < PRODUCTS; product++) {
            assertThat(continued.score(product))
                    .isCloseTo(popularity.score(product), within(popularity.score(product)));
        }
        assertSame(both.trends().snapshot(), both.continuedTrends().snapshot());
    }

    private Both counted(SplittableRandom random, int cut) {
        PopularityCounters popularity = PopularityCounters.empty(PRODUCTS, HALF_LIFE, NOW);
        TrendCounters trends = new TrendCounters(PRODUCTS, NOW);
        PopularityCounters laterPopularity = null;
        TrendCounters laterTrends = null;
        for (int row = 0; row < ROWS; row++) {
            if (row == cut) {
                try (BundleReader bundle = bundle(popularity.snapshot(), trends.snapshot())) {
                    laterPopularity = DecayedPopularity.read(bundle, PRODUCTS).counters();
                    laterTrends =
                            ProductTrends.read(bundle, PRODUCTS).counters().orElseThrow();
                }
            }
            // The last product is never wanted; others up to a year before the landmark and a month after it.
            int product = random.nextInt(PRODUCTS - 1);
            long at = NOW + TimeUnit.DAYS.toMillis(random.nextInt(-365, 30));
            float weight = random.nextBoolean() ? 0.3f : 1;
            popularity.count(product, at, weight);
            trends.count(product, at, weight);
            if (laterPopularity != null && laterTrends != null) {
                laterPopularity.count(product, at, weight);
                laterTrends.count(product, at, weight);
            }
        }
        return new Both(
                popularity,
                laterPopularity == null ? popularity : laterPopularity,
                trends,
                laterTrends == null ? trends : laterTrends);
    }

    private BundleReader bundle(DecayedPopularity popularity, ProductTrends trends) {
        return SmallBundle.of(store, writer -> {
            popularity.write(writer);
            trends.write(writer);
        });
    }

    private static void assertSame(ProductTrends trends, ProductTrends continued) {
        List<String> names = ProductTrends.names();
        float[] row = new float[ProductTrends.WIDTH];
        float[] other = new float[ProductTrends.WIDTH];
        for (int product = 0; product < PRODUCTS; product++) {
            trends.copyTo(product, row, 0);
            continued.copyTo(product, other, 0);
            for (int column = 0; column < row.length; column++) {
                // Trends are logarithms of quotients: rounding of shares shifts them by as much, whatever they are.
                double scale = Math.abs(row[column]) + (names.get(column).startsWith("trend") ? 2 : 0);
                assertThat(other[column]).as(names.get(column)).isCloseTo(row[column], within(scale));
            }
            // Boxed, for the age of what nobody wanted is no number.
            assertThat(ages(continued, product)).isEqualTo(ages(trends, product));
        }
    }

    private static List<Float> ages(ProductTrends trends, int product) {
        return List.of(trends.ageDays(product, NOW), trends.quietDays(product, NOW));
    }

    private static Offset<Float> within(double scale) {
        return Offset.offset((float) (scale * ROUNDING));
    }
}
