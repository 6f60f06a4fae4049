package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.popularity.TrendCounters;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DayInterestTest {
    private static final int PRODUCTS = 300;
    private static final int ROWS = 5_000;
    private static final long LANDMARK = Duration.ofDays(20_000).toMillis();
    private static final long DAY = LANDMARK + Duration.ofDays(40).toMillis();

    private final PopularityCounters popularity = PopularityCounters.empty(PRODUCTS, Duration.ofDays(9), LANDMARK);
    private final TrendCounters trends = new TrendCounters(PRODUCTS, LANDMARK);

    @Test
    void whatADaySumsUp_isWhatCountingRowByRowGives() {
        PopularityCounters expectedPopularity = popularity.empty(PRODUCTS);
        TrendCounters expectedTrends = trends.empty(PRODUCTS);
        DayInterest day = new DayInterest(popularity, trends);
        SplittableRandom random = new SplittableRandom(7);
        for (int row = 0; row < ROWS; row++) {
            int product = random.nextInt(PRODUCTS / 2);
            long at = DAY + random.nextLong(Duration.ofDays(1).toMillis());
            float weight = 1 + random.nextInt(5);
            boolean before = random.nextInt(4) == 0;
            long counted = before ? at - Duration.ofDays(2).toMillis() : at;
            expectedPopularity.count(product, counted, weight);
            expectedTrends.count(product, counted, weight);
            if (before) {
                popularity.count(product, counted, weight);
                trends.count(product, counted, weight);
            } else {
                day.count(product, counted, weight);
            }
        }
        day.addTo(popularity, trends);
        assertThat(day.products()).isEqualTo(PRODUCTS / 2);
        DecayedPopularity expected = expectedPopularity.snapshot();
        DecayedPopularity summed = popularity.snapshot();
        for (int product = 0; product < PRODUCTS; product++) {
            float score = expected.score(product);
            assertThat(summed.score(product)).isCloseTo(score, Offset.offset(score * 0x1p-22f));
        }
        assertEqual(trends.snapshot(), expectedTrends.snapshot());
    }

    private static void assertEqual(ProductTrends trends, ProductTrends expected) {
        float[] features = new float[ProductTrends.WIDTH];
        float[] expectedFeatures = new float[ProductTrends.WIDTH];
        for (int product = 0; product < PRODUCTS; product++) {
            trends.copyTo(product, features, 0);
            expected.copyTo(product, expectedFeatures, 0);
            assertThat(features).containsExactly(expectedFeatures, Offset.offset(1e-4f));
            assertThat(times(trends, product)).isEqualTo(times(expected, product));
        }
    }

    private static List<Float> times(ProductTrends trends, int product) {
        long now = DAY + Duration.ofDays(1).toMillis();
        return List.of(trends.count(product), trends.ageDays(product, now), trends.quietDays(product, now));
    }
}
