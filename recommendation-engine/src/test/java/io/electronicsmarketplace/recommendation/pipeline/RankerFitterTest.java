package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankerFitterTest {
    private static final long DAY = TasteLog.DAY;
    private static final RankerSettings SETTINGS = new RankerSettings(2, 60, 100_000, 50, 10, 4, 1, 0.1, 0);
    private static final Recipe RECIPE = Recipe.FIRST.withRanker(SETTINGS);

    @TempDir
    Path store;

    @Test
    void noFeature_dependsOnWhatHappensOnItsDayOrLater() {
        Set<FloatBuffer> without = lists(examples(TasteLog.builder(600, 5).build()));
        // A rush on the last day: by shoppers that come behind all others, on products that are there already.
        InteractionLogBuilder rush = TasteLog.builder(600, 5);
        for (int shopper = 0; shopper < 100; shopper++) {
            for (int product = 0; product < 3; product++) {
                rush.add("z%03d".formatted(shopper), "p00" + product, 399 * DAY, InteractionKind.RATING, true);
            }
        }
        assertThat(without).hasSizeGreaterThan(200);
        Set<FloatBuffer> with = lists(examples(rush.build()));
        // Counted rather than compared whole: a message with all the numbers would not fit into memory.
        assertThat(without.stream().filter(list -> !with.contains(list)).count())
                .as("lists that the rush changed")
                .isZero();
    }

    /** Rows rather than lists: in what order a list shows what was left is drawn. */
    @Test
    void ofMoreListsThanAreLearntFrom_someAreDrawn_asTheyWouldBeWithoutALimit() {
        InteractionLog log = TasteLog.builder(600, 5).build();
        RankerSettings all = new RankerSettings(2, 60, 100_000, 100_000, 10, 4, 1, 0.1, 0);
        try (Threads threads = new Threads(2)) {
            RankingExamples unlimited = fitter(log, threads, Integer.MAX_VALUE).examples(RECIPE, all);
            RankingExamples limited = fitter(log, threads, 100).examples(RECIPE, all);
            assertThat(unlimited.size()).isGreaterThan(400);
            assertThat(limited.size()).isBetween(150, 200);
            Set<FloatBuffer> rows = rows(unlimited);
            assertThat(rows(limited).stream().filter(row -> !rows.contains(row)).count())
                    .as("rows that the limit changed")
                    .isZero();
        }
    }

    private static RankerFitter fitter(InteractionLog log, Threads threads, int mostLists) {
        return new RankerFitter(log, TasteLog.products(log), TasteLog.END, 1, threads, new StumpLearner(), mostLists);
    }

    private static Set<FloatBuffer> rows(RankingExamples examples) {
        Set<FloatBuffer> rows = new HashSet<>();
        float[] matrix = examples.matrix();
        for (int row = 0; row < examples.rows(); row++) {
            rows.add(FloatBuffer.wrap(matrix, row * examples.width(), examples.width()));
        }
        return rows;
    }

    @Test
    void everyList_holdsSomethingTaken_andSomethingLeft() {
        RankingExamples examples = examples(TasteLog.builder(600, 5).build());
        float[] labels = examples.labels();
        int from = 0;
        for (int size : examples.lists()) {
            float[] list = Arrays.copyOfRange(labels, from, from + size);
            assertThat(list).contains(1f).contains(0f);
            from += size;
        }
    }

    @Test
    void bundle_isTheSameOnOneAndOnThreeThreads_bitForBit() {
        assertThat(publish(1).contentHash()).isEqualTo(publish(3).contentHash());
    }

    @Test
    void bundleReadBack_ranksAsThePipelineInMemory() {
        Manifest manifest = publish(2);
        InteractionLog log = TasteLog.builder(600, 5).build();
        try (Threads threads = new Threads(2);
                ModelBundle bundle = ModelBundle.open(store.resolve("2").resolve(manifest.version()))) {
            TrainedPipeline memory = fit(log, threads, new StumpLearner());
            TrainedPipeline blended = fit(log, threads, TreeLearner.NONE);
            assertThat(memory.ranker()).isNotNull();
            int differing = 0;
            for (int shopper = 0; shopper < 200; shopper++) {
                RecommendationRequest request =
                        RecommendationRequest.of(Surface.HOME, state(log, shopper), TasteLog.END, 20);
                Recommendations answer = memory.recommender().recommend(request);
                assertThat(bundle.recommender().recommend(request)).isEqualTo(answer);
                differing += blended.recommender().recommend(request).equals(answer) ? 0 : 1;
            }
            assertThat(differing).as("lists that the ranker changed").isGreaterThan(150);
        }
    }

    @Test
    void featuresWhileServing_equalThoseComputedOffline_fromTheSameFacts() {
        Manifest manifest = publish(2);
        InteractionLog log = TasteLog.builder(600, 5).build();
        Products products = TasteLog.products(log);
        try (Threads threads = new Threads(2);
                ModelBundle bundle = ModelBundle.open(store.resolve("2").resolve(manifest.version()))) {
            TrainedPipeline fitted = fit(log, threads, new StumpLearner());
            Pipeline offline = new PastInterest(log, products.size(), RECIPE.popularityHalfLifeDays(), TasteLog.END)
                    .on(
                            new Pipeline(products, RECIPE, fitted.models(), fitted.trends(), fitted.ranker()),
                            TasteLog.END);
            TrainedPipeline read = bundle.pipeline();
            Pipeline serving = new Pipeline(read.products(), RECIPE, read.models(), read.trends(), read.ranker())
                    .with(read.popularity());
            HistoricQueries queries = new HistoricQueries(log, log.knownProducts());
            for (int shopper = 0; shopper < log.shoppers().size(); shopper += 7) {
                RecommendationRequest request =
                        RecommendationRequest.of(Surface.HOME, state(log, shopper), TasteLog.END, 20);
                assertThat(features(serving, ShopperView.of(request, products).query()))
                        .isEqualTo(features(offline, queries.of(shopper, TasteLog.END)));
            }
        }
    }

    @Test
    void aLateRequest_isAnsweredByTheBlend() {
        InteractionLog log = TasteLog.builder(600, 5).build();
        try (Threads threads = new Threads(2)) {
            TrainedPipeline ranked = fit(log, threads, new StumpLearner());
            TrainedPipeline blended = fit(log, threads, TreeLearner.NONE);
            RecommendationRequest request = RecommendationRequest.of(Surface.HOME, state(log, 3), TasteLog.END, 20);
            // Time is up after the seven sources have been asked.
            int[] asked = new int[1];
            Recommendations late = ranked.recommender().recommend(request.withDeadline(() -> asked[0]++ > 7));
            assertThat(late.completeness()).isEqualTo(Recommendations.Completeness.BLENDED);
            assertThat(late.items())
                    .isEqualTo(blended.recommender().recommend(request).items());
        }
    }

    @Test
    void aShortLog_teachesNothing() {
        try (Threads threads = new Threads(1)) {
            StumpLearner learner = new StumpLearner();
            assertThat(fit(TasteLog.builder(50, 5).build(), threads, learner).ranker())
                    .isNull();
            assertThat(learner.taught).isEmpty();
        }
    }

    private static float[] features(Pipeline pipeline, ShopperQuery query) {
        Workspace workspace = new Workspace(pipeline.products().size());
        Proposals proposals = (model, limit) -> {
            CandidateList list = new CandidateList();
            model.propose(query, limit, workspace, list);
            return list;
        };
        Pipeline.Candidates candidates = pipeline.candidates(Surface.HOME, proposals, Deadline.NONE);
        return pipeline.features(candidates, query, workspace);
    }

    private static RankingExamples examples(InteractionLog log) {
        try (Threads threads = new Threads(2)) {
            StumpLearner learner = new StumpLearner();
            fit(log, threads, learner);
            return learner.taught.getFirst();
        }
    }

    /** Each list as the numbers of its rows; buffers are equal if their numbers are, NaN included. */
    private static Set<FloatBuffer> lists(RankingExamples examples) {
        Set<FloatBuffer> lists = new HashSet<>();
        float[] matrix = examples.matrix();
        int from = 0;
        for (int size : examples.lists()) {
            lists.add(FloatBuffer.wrap(matrix, from * examples.width(), size * examples.width()));
            from += size;
        }
        return lists;
    }

    private Manifest publish(int threadCount) {
        InteractionLog log = TasteLog.builder(600, 5).build();
        try (Threads threads = new Threads(threadCount)) {
            return fit(log, threads, new StumpLearner())
                    .publish(
                            store.resolve("" + threadCount),
                            new TrainedPipeline.Provenance(
                                    new Manifest.DataSpan(log.hash(), 0, TasteLog.END, log.rows(), 600, 300),
                                    1,
                                    null,
                                    "test",
                                    List.of()),
                            Instant.EPOCH);
        }
    }

    private static TrainedPipeline fit(InteractionLog log, Threads threads, TreeLearner learner) {
        return new PipelineFitter(log, TasteLog.products(log), TasteLog.END, 1, threads, learner).fit(RECIPE);
    }

    private static ShopperState state(InteractionLog log, int shopper) {
        Histories histories = Histories.of(log);
        List<ShopperState.Event> events = new ArrayList<>();
        for (int at = histories.rows().start(shopper); at < histories.rows().end(shopper); at++) {
            int row = histories.rows().column(at);
            events.add(new ShopperState.Event(log.products().idOf(log.product(row)), log.kind(row), log.atMillis(row)));
        }
        return new ShopperState(events);
    }
}
