package io.electronicsmarketplace.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ColdProductsTest {
    private static final long T = 100;

    /** Everything is held out: a and b have rows before T, c has not; u1 had a before, u3 has no history. */
    private final InteractionLog log = new InteractionLogBuilder()
            .add("u1", "a", 1, InteractionKind.RATING, true)
            .add("u2", "b", 2, InteractionKind.RATING, true)
            .add("u1", "a", 100, InteractionKind.RATING, true)
            .add("u1", "b", 101, InteractionKind.RATING, true)
            .add("u2", "c", 102, InteractionKind.RATING, true)
            .add("u3", "a", 103, InteractionKind.RATING, true)
            .build();

    @Test
    void of_everyProduct_takesItsRowsOutOfTraining_andAsksForWhatWasTakenAnew() {
        ColdProducts cold = ColdProducts.of(new TimeSplit(log, T), 1, 1);
        assertThat(cold.training().rows()).isZero();
        assertThat(cold.cold()).containsExactly(0, 1);
        assertThat(cold.questions()).extracting(ColdProducts.Question::shopper).containsExactly(0, 2);
        assertThat(cold.questions())
                .extracting(ColdProducts.Question::targets)
                .containsExactly(new int[] {1}, new int[] {0});
        assertThat(cold.questions().getFirst().had()).containsExactly(0);
    }

    @Test
    void of_none_leavesTrainingAsItIs() {
        ColdProducts cold = ColdProducts.of(new TimeSplit(log, T), 0, 1);
        assertThat(cold.training().hash()).isEqualTo(log.before(T).hash());
        assertThat(cold.cold()).isEmpty();
        assertThat(cold.questions()).isEmpty();
    }

    @Test
    void recall_isThatOfListsOfHeldOutProducts_ofShoppersWithAHistory() {
        InteractionLogBuilder rows = new InteractionLogBuilder();
        for (int product = 0; product < 200; product++) {
            rows.add("other", "p%03d".formatted(product), 1, InteractionKind.RATING, true);
        }
        rows.add("u", "p000", 2, InteractionKind.RATING, true);
        for (int product = 100; product < 200; product++) {
            rows.add("u", "p%03d".formatted(product), T, InteractionKind.RATING, true);
        }
        InteractionLog all = rows.build();
        boolean[] late = new boolean[200];
        java.util.Arrays.fill(late, 100, 200, true);
        int[] held = java.util.stream.IntStream.range(100, 200).toArray();
        ColdProducts cold = new ColdProducts(
                all.before(T).without(late),
                held,
                java.util.List.of(new ColdProducts.Question(
                        all.shoppers().indexOf("u"), held, it.unimi.dsi.fastutil.ints.IntSet.of())));
        var popularity = PopularityCounters.empty(200, Duration.ofDays(20), T).snapshot();
        try (Threads threads = new Threads(1)) {
            ColdEvaluation evaluation = new ColdEvaluation(cold, T, threads);
            assertThat(evaluation.queries()).isEqualTo(1);
            // Twenty of a hundred targets fit into the list; all held-out products are targets.
            assertThat(evaluation.recallAmongCold(popularity)).isEqualTo(0.2);
            assertThat(evaluation.recallByChance()).isEqualTo(0.2);
            // By index the first twenty of all are not held out.
            assertThat(evaluation.recallAmongAll(popularity)).isZero();
        }
    }
}
