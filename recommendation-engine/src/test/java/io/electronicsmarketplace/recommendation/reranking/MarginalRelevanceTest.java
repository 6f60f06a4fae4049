package io.electronicsmarketplace.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarginalRelevanceTest {
    /** Products of one ten are alike by 0.8, others not at all. */
    private static final MarginalRelevance.Likeness TENS = (left, right) -> left / 10 == right / 10 ? 0.8f : 0;

    @Test
    void apply_takesTheBest_thenWhatIsWorthItsLikeness() {
        // Relevance 1, .9, .5, .2, 0. After 10: 11 is worth .45 - .4, 20 is worth .25, 12 .1 - .4, 30 0.
        // After 20: 11 .05, 30 0, 12 -.3. After 11: 30 0, 12 -.3.
        CandidateList list = list(10, 10f, 11, 9f, 20, 5f, 12, 2f, 30, 0f);
        assertThat(new MarginalRelevance(0.5, 5).apply(list, 5, TENS).toArray()).containsExactly(10, 20, 11, 30, 12);
    }

    @Test
    void apply_choosesForTheScreenAlone_fromThePoolAlone_andLosesNothing() {
        CandidateList list = list(10, 10f, 11, 9f, 20, 5f, 12, 2f, 30, 0f);
        // The pool ends before 20, so that nothing unlike is there.
        assertThat(new MarginalRelevance(0.5, 2).apply(list, 5, TENS).toArray()).containsExactly(10, 11, 20, 12, 30);
        // Two places: 20 comes up, all others stay as they were.
        CandidateList two = new MarginalRelevance(0.5, 5).apply(list, 2, TENS);
        assertThat(two.toArray()).containsExactly(10, 20, 11, 12, 30);
        assertThat(two.score(1)).isEqualTo(5f);
    }

    @Test
    void apply_withoutWeight_isTheListItself() {
        CandidateList list = list(10, 10f, 11, 9f);
        assertThat(MarginalRelevance.OFF.apply(list, 20, TENS)).isSameAs(list);
    }

    @Test
    void apply_ofEqualScores_isStillByLikeness_andThenByOldOrder() {
        CandidateList list = list(10, 1f, 11, 1f, 20, 1f, 30, 1f);
        assertThat(new MarginalRelevance(0.1, 4).apply(list, 4, TENS).toArray()).containsExactly(10, 20, 30, 11);
    }

    @Test
    void apply_equalsTheFormulaWrittenOut_onRandomLists() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 200; round++) {
            CandidateList list = new CandidateList();
            float score = 5;
            for (int product = 0; product < 30; product++) {
                list.add(product, score);
                score -= (float) random.nextDouble();
            }
            float[][] alike = new float[30][30];
            for (int i = 0; i < 30; i++) {
                for (int j = 0; j < i; j++) {
                    alike[i][j] = alike[j][i] = (float) random.nextDouble();
                }
            }
            double weight = random.nextDouble(0.05, 0.95);
            int[] found = new MarginalRelevance(weight, 25)
                    .apply(list, 10, (left, right) -> alike[left][right])
                    .toArray();
            assertThat(List.of(java.util.Arrays.stream(found).limit(10).boxed().toArray()))
                    .isEqualTo(List.of(slow(list, alike, weight, 25, 10).toArray()));
            assertThat(found).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void aWeightOfOne_isRefused() {
        assertThatThrownBy(() -> new MarginalRelevance(1, 50)).hasMessageContaining("1.0");
    }

    private static List<Integer> slow(CandidateList list, float[][] alike, double weight, int pool, int screen) {
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < screen) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int rank = 0; rank < pool; rank++) {
                int product = list.product(rank);
                double relevance = ((double) list.score(rank) - list.score(pool - 1))
                        / ((double) list.score(0) - list.score(pool - 1));
                double alikeAtMost = chosen.stream()
                        .mapToDouble(other -> alike[product][other])
                        .max()
                        .orElse(0);
                double marginal = (1 - weight) * relevance - weight * alikeAtMost;
                if (!chosen.contains(product) && marginal > most) {
                    most = marginal;
                    best = product;
                }
            }
            chosen.add(best);
        }
        return chosen;
    }

    private static CandidateList list(Object... productsAndScores) {
        CandidateList list = new CandidateList();
        for (int i = 0; i < productsAndScores.length; i += 2) {
            list.add((Integer) productsAndScores[i], (Float) productsAndScores[i + 1]);
        }
        return list;
    }
}
