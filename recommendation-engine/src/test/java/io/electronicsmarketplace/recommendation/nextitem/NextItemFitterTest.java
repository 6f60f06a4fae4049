package io.electronicsmarketplace.recommendation.nextitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextItemFitterTest {
    private static final int PRODUCTS = 40;
    private static final int SESSIONS = 700;
    private static final BoostingSettings BOOSTING = new BoostingSettings(30, 6, 0.2f, 10, 1, 0.8f, 0.8f);

    /** Shoppers go on in circles of four products, and now and then astray. */
    private static List<int[]> sessions() {
        SplittableRandom random = new SplittableRandom(3);
        List<int[]> sessions = new ArrayList<>();
        for (int number = 0; number < SESSIONS; number++) {
            int[] session = new int[2 + random.nextInt(5)];
            session[0] = random.nextInt(PRODUCTS);
            for (int at = 1; at < session.length; at++) {
                int before = session[at - 1];
                session[at] = random.nextInt(4) == 0 ? random.nextInt(PRODUCTS) : before / 4 * 4 + (before + 1) % 4;
            }
            sessions.add(session);
        }
        return sessions;
    }

    private static List<String> answers(int threads) {
        List<String> answers = new ArrayList<>();
        try (Threads pool = new Threads(threads)) {
            NextItemFitter fitter =
                    new NextItemFitter(PRODUCTS, sessions(), SESSIONS, NextItemSettings.DEFAULT, 5, pool);
            NextItemModel.Scorer allowed = fitter.fit(BOOSTING, true).scorer();
            NextItemModel.Scorer excluded = fitter.fit(BOOSTING, false).scorer();
            for (int product = 0; product < PRODUCTS; product++) {
                int current = product;
                boolean repeats = product % 2 == 0;
                CandidateList list = new CandidateList();
                (repeats ? allowed : excluded)
                        .propose(new int[] {product}, listed -> repeats || listed != current, PRODUCTS, list);
                for (int rank = 0; rank < list.size(); rank++) {
                    answers.add(product + ": " + list.product(rank) + " " + list.score(rank));
                }
            }
        }
        return answers;
    }

    @Test
    void model_isEqualForAnyNumberOfThreads() {
        assertThat(answers(1)).isEqualTo(answers(3));
    }

    @Test
    void model_findsTheCircle_andLeavesTheCurrentItemOut() {
        try (Threads threads = new Threads(1)) {
            NextItemModel model = new NextItemFitter(
                            PRODUCTS, sessions(), SESSIONS, NextItemSettings.DEFAULT, 5, threads)
                    .fit(BOOSTING, false);
            for (int product = 0; product < PRODUCTS; product++) {
                int current = product;
                int next = product / 4 * 4 + (product + 1) % 4;
                CandidateList list = new CandidateList();
                model.scorer().propose(new int[] {product}, listed -> listed != current, PRODUCTS, list);
                assertThat(list.product(0)).isEqualTo(next);
                assertThat(list.toArray()).doesNotContain(product);
                CandidateList without = new CandidateList();
                model.scorer().propose(new int[] {product}, listed -> listed != current && listed != next, 3, without);
                assertThat(without.toArray()).hasSize(3).doesNotContain(product, next);
            }
        }
    }

    @Test
    void ofManyProducts_thoseThatMayNotBeListed_takeNoPlace() {
        int products = 3 * NextItemFeatures.CANDIDATES;
        SplittableRandom random = new SplittableRandom(4);
        List<int[]> sessions = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            sessions.add(new int[] {random.nextInt(5), 5 + random.nextInt(products - 5), random.nextInt(products)});
        }
        try (Threads threads = new Threads(1)) {
            NextItemModel model = new NextItemFitter(
                            products, sessions, sessions.size(), NextItemSettings.DEFAULT, 5, threads)
                    .fit(BOOSTING, false);
            CandidateList list = new CandidateList();
            model.scorer().propose(new int[] {1}, product -> product % 2 == 0, products, list);
            // All but the current one, which is a candidate that may not be listed.
            assertThat(list.toArray()).hasSize(NextItemFeatures.CANDIDATES - 1);
            assertThat(Arrays.stream(list.toArray())).allMatch(product -> product % 2 == 0);
        }
    }

    @Test
    void aSessionOfProductsWithoutAPast_hasNoNext() {
        try (Threads threads = new Threads(1)) {
            NextItemModel model = new NextItemFitter(
                            PRODUCTS + 2, sessions(), SESSIONS, NextItemSettings.DEFAULT, 5, threads)
                    .fit(BOOSTING, false);
            CandidateList list = new CandidateList();
            model.scorer().propose(new int[] {PRODUCTS, PRODUCTS + 1}, product -> true, PRODUCTS, list);
            assertThat(list.size()).isZero();
            model.scorer().propose(new int[] {0, PRODUCTS + 1}, product -> true, PRODUCTS, list);
            assertThat(list.size()).isPositive();
        }
    }

    @Test
    void compare_choosesTreesOnOtherSessionsThanItJudgesBy() {
        ClickIndex index = ClickIndex.of(PRODUCTS, sessions());
        Questions all = Questions.of(index, 600, SESSIONS, 1, 200, new SplittableRandom(1));
        Questions one = all.half(0);
        Questions other = all.half(1);
        assertThat(one.size() + other.size()).isEqualTo(all.size());
        assertThat(one.size()).isBetween(60, 140);
        assertThat(sessionsOf(one)).doesNotContainAnyElementsOf(sessionsOf(other));
        try (Threads threads = new Threads(1)) {
            NextItemFitter fitter =
                    new NextItemFitter(PRODUCTS, sessions(), SESSIONS - 100, NextItemSettings.DEFAULT, 5, threads);
            NextItemFitter.Comparison comparison = fitter.compare(BOOSTING, 1000, 10, (prefix, most, into) -> {});
            assertThat(comparison.other().merit()).isZero();
            assertThat(comparison.learnt().hit20()).isBetween(0.75, 0.95);
            assertThat(comparison.gain().low())
                    .isBetween(1.3, comparison.learnt().merit());
            assertThat(comparison.gain().high()).isBetween(comparison.learnt().merit(), 2.0);
        }
    }

    @Test
    void compare_judgesByTheOtherHalf() {
        List<int[]> sessions = sessions();
        for (int session = 600; session < SESSIONS; session += 2) {
            sessions.set(session, new int[] {PRODUCTS, PRODUCTS + 1});
        }
        try (Threads threads = new Threads(1)) {
            NextItemFitter.Comparison comparison = new NextItemFitter(
                            PRODUCTS + 2, sessions, 600, NextItemSettings.DEFAULT, 5, threads)
                    .compare(BOOSTING, 1000, 10, (prefix, most, into) -> {});
            // Nobody can answer the half that chooses; in the other half the order of candidates alone finds much.
            assertThat(comparison.learnt().trees()).isZero();
            assertThat(comparison.learnt().hit20()).isGreaterThan(0.5);
        }
    }

    private static List<Integer> sessionsOf(Questions questions) {
        return IntStream.range(0, questions.size())
                .map(questions::session)
                .boxed()
                .toList();
    }

    @Test
    void validate_looksAtHeldBackSessionsOnly_andCountsRepeatsAsMisses() {
        try (Threads threads = new Threads(1)) {
            NextItemFitter fitter =
                    new NextItemFitter(PRODUCTS, sessions(), SESSIONS - 100, NextItemSettings.DEFAULT, 5, threads);
            NextItemFitter.Validation figures = fitter.validate(BOOSTING, false, fitter.judges(1000), 10);
            assertThat(figures.trees()).isPositive();
            // Three of four clicks go round the circle.
            assertThat(figures.hit20()).isBetween(0.75, 0.95);
            assertThat(figures.reciprocal20()).isGreaterThan(0.7);
        }
    }
}
