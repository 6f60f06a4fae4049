package io.electronicsmarketplace.recommendation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.SlowEvaluation.Figures;
import io.electronicsmarketplace.recommendation.evaluation.SlowEvaluation.Row;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PastInterest;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The evaluator against {@link SlowEvaluation} on random logs, to 1e-9. */
class EvaluatorTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final double EQUAL = 1e-9;
    /** No row's age is a whole number of these, so that no two sums of weights are equal but for rounding. */
    private static final double HALF_LIFE_DAYS = 9.7;

    private static final int USERS = 60;
    private static final int PRODUCTS = 50;
    private static final int DAYS = 60;

    @RepeatedTest(25)
    void run_onRandomLogs_equalsTheProtocolWrittenOut(RepetitionInfo repetition) {
        SlowEvaluation slow = SlowEvaluation.of(rows(new SplittableRandom(repetition.getCurrentRepetition())));
        InteractionLog log = log(slow.rows());
        TimeSplit split = TimeSplit.of(log);
        assertThat(split.atMillis()).isEqualTo(slow.cut());
        Map<String, SlowEvaluation.Scorer> scorers = Map.of(
                "personal", (product, history, asOf) -> NextNumbers.score(product, history),
                "decayed", (product, history, asOf) -> slow.decayed(product, asOf, HALF_LIFE_DAYS),
                "window", (product, history, asOf) -> slow.recent(product, asOf, 3));
        // Both all targets, and only those that an earlier decision has not used.
        for (long from : new long[] {slow.cut(), slow.cut() + 2 * DAY}) {
            for (EvaluationView view : EvaluationView.values()) {
                List<SlowEvaluation.Query> asked =
                        view == EvaluationView.STATIC ? slow.staticQueries(from) : slow.liveQueries(from);
                for (ContestantResult result : fast(split, view, from)) {
                    SlowEvaluation.Scorer scorer = scorers.get(result.name());
                    requireEqual(result, slow.figures(asked, scorer, HALF_LIFE_DAYS));
                }
            }
        }
    }

    private static void requireEqual(ContestantResult fast, Figures slow) {
        requireEqual(fast.hit10(), slow.hit());
        requireEqual(fast.ndcg10(), slow.ndcg());
        requireEqual(fast.recall20(), slow.recall());
        requireEqual(fast.reciprocal20(), slow.mrr());
        assertThat(fast.coverage()).isCloseTo(slow.coverage(), within(EQUAL));
        assertThat(fast.gini()).isCloseTo(slow.gini(), within(EQUAL));
    }

    private static void requireEqual(double[] fast, List<Double> slow) {
        assertThat(fast).hasSize(slow.size()).isNotEmpty();
        for (int query = 0; query < fast.length; query++) {
            assertThat(fast[query]).as("query %d", query).isCloseTo(slow.get(query), within(EQUAL));
        }
    }

    private static List<ContestantResult> fast(TimeSplit split, EvaluationView view, long from) {
        Products products = Products.of(split.log().products(), Map.of());
        TrainedPipeline popular = pipeline(split, products, CandidateSource.POPULARITY, List.of());
        TrainedPipeline personal =
                pipeline(split, products, CandidateSource.ITEM_NEIGHBOURS, List.of(new NextNumbers(products.size())));
        try (Threads threads = new Threads(2)) {
            return new Evaluator(split, products, threads)
                    .run(
                            List.of(
                                    new Contestant.Fitted("personal", personal),
                                    new Contestant.Fitted("decayed", popular),
                                    new Contestant.Window("window", 3, popular)),
                            view,
                            EvaluationQueries.of(split, view, from, Integer.MAX_VALUE, 1));
        }
    }

    private static TrainedPipeline pipeline(
            TimeSplit split, Products products, CandidateSource source, List<CandidateModel> models) {
        Recipe recipe = Recipe.FIRST.alone(source).withPerLine(0).withPopularityHalfLife(HALF_LIFE_DAYS);
        PastInterest interest = new PastInterest(split.log(), products.size(), HALF_LIFE_DAYS, split.atMillis());
        return new TrainedPipeline(products, recipe, models, interest.popularity(split.atMillis()), split.atMillis());
    }

    /**
     * Some users come only in the end, some products too, some rows are no liking and some no target; several rows
     * of a user share a day, and a product comes again.
     */
    private static List<Row> rows(SplittableRandom random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            int day = random.nextInt(DAYS);
            int user = random.nextInt(day < DAYS - 6 ? USERS - 10 : USERS);
            int product = (int) ((day < DAYS - 6 ? PRODUCTS - 8 : PRODUCTS) * Math.pow(random.nextDouble(), 2));
            boolean positive = random.nextInt(8) > 0;
            long at = day * DAY + random.nextInt((int) DAY);
            rows.add(new Row(user, product, at, positive, positive && random.nextInt(4) > 0));
        }
        return rows;
    }

    private static InteractionLog log(List<Row> rows) {
        InteractionLogBuilder log = new InteractionLogBuilder();
        // Every product has an index from the start, as the slow check has its numbers.
        for (int product = 0; product < PRODUCTS; product++) {
            log.addProducts(List.of("p%02d".formatted(product)));
        }
        for (Row row : rows) {
            log.add(
                    "u%02d".formatted(row.user()),
                    "p%02d".formatted(row.product()),
                    row.at(),
                    row.positive() ? InteractionKind.RATING : InteractionKind.CART_REMOVE,
                    row.target());
        }
        return log.build();
    }
}
