package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.bundle.BundleFile;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.session.SessionCutter;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.nextitem.NextItemFitter;
import io.electronicsmarketplace.recommendation.nextitem.NextItemModel;
import io.electronicsmarketplace.recommendation.nextitem.NextItemSettings;
import io.electronicsmarketplace.recommendation.nextitem.NextItemTraining;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearntNextItemTest {
    private static final int PRODUCTS = 120;
    private static final int LIMIT = 20;

    private static final Recipe RECIPE = Recipe.FIRST.withNextItem(new NextItemTraining(
            new NextItemSettings(0.5f, 2, 2_000), new BoostingSettings(20, 6, 0.2f, 10, 1, 0.8f, 0.8f)));

    /** There is no ranker to learn in these recipes. */
    private static final TreeLearner LEARNER = new TreeLearner() {
        @Override
        public Optional<String> hindrance() {
            return Optional.empty();
        }

        @Override
        public TreeEnsemble learn(RankingExamples examples, RankerSettings settings, long seed) {
            throw new IllegalStateException("no ranker is wanted");
        }
    };

    @TempDir
    Path store;

    private static InteractionLog log(int sessions, int longest, BrowsingLog.Way way) {
        return BrowsingLog.of(PRODUCTS, sessions, longest, 5, way);
    }

    private static PipelineFitter.Served fit(InteractionLog log, int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            Products products = Products.of(log.products(), Map.of());
            return new PipelineFitter(log, products, BrowsingLog.END, 1, threads, LEARNER).fitToServe(RECIPE);
        }
    }

    private Manifest publish(InteractionLog log, PipelineFitter.Served served, Path into) {
        Manifest.DataSpan span = new Manifest.DataSpan(log.hash(), 0, BrowsingLog.END, log.rows(), 1, PRODUCTS);
        return served.pipeline()
                .publish(into, new TrainedPipeline.Provenance(span, 1, null, "test", List.of()), Instant.EPOCH);
    }

    private static NextItemModel model(TrainedPipeline pipeline) {
        return pipeline.models().stream()
                .filter(model -> model instanceof NextItemModel)
                .map(model -> (NextItemModel) model)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lists_areEqual_offline_readBackFromTheBundle_andServed() {
        InteractionLog log = log(2_500, 6, BrowsingLog.inCircles(PRODUCTS));
        PipelineFitter.Served served = fit(log, 2);
        assertThat(served.nextItem()).startsWith("learnt: HR@20");
        Manifest manifest = publish(log, served, store);
        NextItemModel offline = model(served.pipeline());
        SplittableRandom random = new SplittableRandom(9);
        try (ModelBundle bundle = ModelBundle.open(store.resolve(manifest.version()))) {
            Recommender recommender = bundle.recommender();
            for (int shopper = 0; shopper < 50; shopper++) {
                int[] session = random.ints(1 + random.nextInt(6), 0, PRODUCTS).toArray();
                int current = session[session.length - 1];
                CandidateList list = new CandidateList();
                offline.scorer().propose(session, product -> product != current, LIMIT, list);
                CandidateList read = new CandidateList();
                model(bundle.pipeline()).scorer().propose(session, product -> product != current, LIMIT, read);
                assertThat(read.toArray()).isEqualTo(list.toArray());
                IntStream.range(0, list.size())
                        .forEach(rank -> assertThat(read.score(rank)).isEqualTo(list.score(rank)));
                List<Recommendations.Item> items =
                        recommender.recommend(request(session)).items();
                assertThat(items).hasSize(LIMIT);
                List<String> expected =
                        IntStream.of(list.toArray()).mapToObj(BrowsingLog::id).toList();
                assertThat(expected).isNotEmpty();
                assertThat(items.stream()
                                .limit(expected.size())
                                .map(Recommendations.Item::productId)
                                .toList())
                        .isEqualTo(expected);
                assertThat(items.getFirst().source()).isEqualTo(CandidateSource.LEARNT_SESSION);
            }
        }
    }

    /** With an earlier session, which is over. */
    private static RecommendationRequest request(int[] session) {
        return request(session, LIMIT);
    }

    private static RecommendationRequest request(int[] session, int limit) {
        List<ShopperState.Event> events = new ArrayList<>();
        events.add(new ShopperState.Event(BrowsingLog.id(7), InteractionKind.VIEW, BrowsingLog.END - BrowsingLog.DAY));
        for (int click = 0; click < session.length; click++) {
            long at = BrowsingLog.END - (session.length - click) * BrowsingLog.MINUTE;
            events.add(new ShopperState.Event(BrowsingLog.id(session[click]), InteractionKind.VIEW, at));
        }
        return RecommendationRequest.of(Surface.NEXT, new ShopperState(events), BrowsingLog.END, limit);
    }

    @Test
    void bundles_areEqual_forAnyNumberOfThreads() {
        InteractionLog log = log(2_500, 6, BrowsingLog.inCircles(PRODUCTS));
        Manifest one = publish(log, fit(log, 1), store.resolve("1"));
        Manifest two = publish(log, fit(log, 2), store.resolve("2"));
        assertThat(one.contentHash()).isEqualTo(two.contentHash());
        assertThat(one.files()).extracting(BundleFile::name).contains("learnt-session.trees.leaves");
        assertThat(one.files()).isEqualTo(two.files());
    }

    @Test
    void fewSessions_teachNothing_andTheBlendAnswers() {
        InteractionLog log = log(NextItemGate.LEAST_SESSIONS / 2, 6, BrowsingLog.inCircles(PRODUCTS));
        PipelineFitter.Served served = fit(log, 1);
        assertThat(served.nextItem()).startsWith("not learnt:").contains("2,000 are needed");
        assertAnsweredByNeighbours(log, served);
    }

    @Test
    void whatIsNoBetterThanNeighbours_isLeftOut() {
        InteractionLog log = log(2_500, 2, BrowsingLog.IN_PAIRS);
        PipelineFitter.Served served = fit(log, 1);
        assertThat(served.nextItem()).startsWith("learnt and left:");
        assertAnsweredByNeighbours(log, served);
    }

    @Test
    void whatTheModelHasDropped_isAnsweredByNeighbours_notByTheSessionItself() {
        InteractionLog log = log(2_500, 6, BrowsingLog.inCircles(PRODUCTS));
        int[] dropped = IntStream.range(0, 4)
                .map(product -> log.products().indexOf(BrowsingLog.id(product)))
                .toArray();
        List<int[]> kept = SessionCutter.clicks(log, SessionCutter.BROWSING_GAP, NextItemModel.LONGEST).stream()
                .map(SessionCutter.Clicks::products)
                .filter(session -> IntStream.of(session)
                        .noneMatch(product -> IntStream.of(dropped).anyMatch(one -> one == product)))
                .toList();
        try (Threads threads = new Threads(1)) {
            NextItemTraining training = RECIPE.nextItem();
            NextItemModel model = new NextItemFitter(
                            log.products().size(), kept, kept.size(), training.learning(), 1, threads)
                    .fit(training.boosting(), false);
            Products products = Products.of(log.products(), Map.of());
            Recommender recommender = new PipelineFitter(log, products, BrowsingLog.END, 1, threads, LEARNER)
                    .fit(RECIPE)
                    .with(model)
                    .recommender();
            List<Recommendations.Item> ofDropped =
                    recommender.recommend(request(new int[] {0, 2, 1})).items();
            assertThat(ofDropped.getFirst().source()).isEqualTo(CandidateSource.SESSION_NEIGHBOURS);
            assertThat(ofDropped)
                    .extracting(Recommendations.Item::source)
                    .doesNotContain(CandidateSource.LEARNT_SESSION);
            List<Recommendations.Item> ofKept =
                    recommender.recommend(request(new int[] {4, 5}, PRODUCTS)).items();
            assertThat(ofKept).hasSizeGreaterThan(2 * LIMIT);
            assertThat(ofKept.getFirst().source()).isEqualTo(CandidateSource.LEARNT_SESSION);
            assertThat(ofKept)
                    .extracting(Recommendations.Item::source)
                    .doesNotContain(CandidateSource.SESSION_NEIGHBOURS);
        }
    }

    private void assertAnsweredByNeighbours(InteractionLog log, PipelineFitter.Served served) {
        Manifest manifest = publish(log, served, store);
        assertThat(manifest.files()).extracting(BundleFile::name).noneMatch(name -> name.startsWith("learnt-session"));
        try (ModelBundle bundle = ModelBundle.open(store.resolve(manifest.version()))) {
            Recommendations answer = bundle.recommender().recommend(request(new int[] {4}));
            assertThat(answer.items().getFirst().source()).isEqualTo(CandidateSource.SESSION_NEIGHBOURS);
            assertThat(answer).isEqualTo(served.pipeline().recommender().recommend(request(new int[] {4})));
        }
    }
}
