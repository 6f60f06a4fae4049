package io.electronicsmarketplace.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
    private static final double EQUAL = 1e-9;

    @Test
    void of_aListWithTheTargetThird() {
        RankingMetrics metrics = RankingMetrics.of(new int[] {5, 6, 7, 8}, new int[] {7});
        assertThat(metrics.hit10()).isEqualTo(1);
        assertThat(metrics.ndcg10()).isCloseTo(0.5, within(EQUAL));
        assertThat(metrics.reciprocal20()).isCloseTo(1.0 / 3, within(EQUAL));
        assertThat(metrics.recall20()).isEqualTo(1);
    }

    @RepeatedTest(200)
    void of_randomLists_equalsTheDefinitionsWrittenOut(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Integer> products = new ArrayList<>();
        for (int product = 0; product < 60; product++) {
            products.add(product);
        }
        Collections.shuffle(products, random);
        List<Integer> list = products.subList(0, random.nextInt(40));
        TreeSet<Integer> targets = new TreeSet<>();
        int count = 1 + random.nextInt(25);
        while (targets.size() < count) {
            targets.add(random.nextInt(60));
        }
        RankingMetrics metrics = RankingMetrics.of(array(list), array(targets));
        assertThat(metrics.hit10()).isCloseTo(SlowMetrics.hit(list, targets, 10), within(EQUAL));
        assertThat(metrics.ndcg10()).isCloseTo(SlowMetrics.ndcg(list, targets, 10), within(EQUAL));
        assertThat(metrics.recall20()).isCloseTo(SlowMetrics.recall(list, targets, 20), within(EQUAL));
        assertThat(metrics.reciprocal20()).isCloseTo(SlowMetrics.reciprocalRank(list, targets, 20), within(EQUAL));
    }

    @RepeatedTest(50)
    void exposure_ofRandomLists_equalsTheDefinitionsWrittenOut(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int products = 30;
        Exposure exposure = new Exposure(products);
        int[] shown = new int[products];
        for (int query = 0; query < 20; query++) {
            int[] list = random.ints(0, 10).distinct().limit(10).toArray();
            exposure.add(list);
            for (int product : list) {
                shown[product]++;
            }
        }
        assertThat(exposure.coverage(products)).isCloseTo(SlowMetrics.coverage(shown), within(EQUAL));
        assertThat(exposure.gini(products)).isCloseTo(SlowMetrics.gini(shown), within(EQUAL));
    }

    private static int[] array(java.util.Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
