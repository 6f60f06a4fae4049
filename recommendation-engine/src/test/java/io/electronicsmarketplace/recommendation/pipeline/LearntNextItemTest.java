package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.bundle.BundleFile;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.Products;
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
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long END = 400 * DAY;
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

    /** What a shopper of the log looks at, and how they go on. */
    private interface Way {
        int next(int before, SplittableRandom random);
    }

    private static int first(SplittableRandom random) {
        return random.nextInt(PRODUCTS);
    }

    /** In circles of four products, and now and then astray. */
    private static int circle(int before, SplittableRandom random) {
        return random.nextInt(4) == 0 ? first(random) : before / 4 * 4 + (before + 1) % 4;
    }

    /** To the one other product of a pair: whoever counts at all is right. */
    private static int pair(int before, SplittableRandom random) {
        return before ^ 1;
    }

    private static InteractionLog log(int sessions, int longest, Way way) {
        SplittableRandom random = new SplittableRandom(5);
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int session = 0; session < sessions; session++) {
            long start = (long) (random.nextDouble() * (END - DAY));
            int length = 2 + random.nextInt(longest - 1);
            int product = first(random);
            for (int click = 0; click < length; click++) {
                String shopper = "u" + session % 700;
                log.add(shopper, id(product), start + click * MINUTE, InteractionKind.VIEW, true);
                product = way.next(product, random);
            }
        }
        return log.build();
    }

    private static String id(int product) {
        return "p%03d".formatted(product);
    }

    private static PipelineFitter.Served fit(InteractionLog log, int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            Products products = Products.of(log.products(), Map.of());
            return new PipelineFitter(log, products, END, 1, threads, LEARNER).fitToServe(RECIPE);
        }
    }

    private Manifest publish(InteractionLog log, PipelineFitter.Served served, Path into) {
        Manifest.DataSpan span = new Manifest.DataSpan(log.hash(), 0, END, log.rows(), 1, PRODUCTS);
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
        InteractionLog log = log(2_500, 6, LearntNextItemTest::circle);
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
                List<String> expected = IntStream.of(list.toArray())
                        .mapToObj(LearntNextItemTest::id)
                        .toList();
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
        List<ShopperState.Event> events = new ArrayList<>();
        events.add(new ShopperState.Event(id(7), InteractionKind.VIEW, END - DAY));
        for (int click = 0; click < session.length; click++) {
            long at = END - (session.length - click) * MINUTE;
            events.add(new ShopperState.Event(id(session[click]), InteractionKind.VIEW, at));
        }
        return RecommendationRequest.of(Surface.NEXT, new ShopperState(events), END, LIMIT);
    }

    @Test
    void bundles_areEqual_forAnyNumberOfThreads() {
        InteractionLog log = log(2_500, 6, LearntNextItemTest::circle);
        Manifest one = publish(log, fit(log, 1), store.resolve("1"));
        Manifest two = publish(log, fit(log, 2), store.resolve("2"));
        assertThat(one.contentHash()).isEqualTo(two.contentHash());
        assertThat(one.files()).extracting(BundleFile::name).contains("learnt-session.trees.leaves");
        assertThat(one.files()).isEqualTo(two.files());
    }

    @Test
    void fewSessions_teachNothing_andTheBlendAnswers() {
        InteractionLog log = log(NextItemGate.LEAST_SESSIONS / 2, 6, LearntNextItemTest::circle);
        PipelineFitter.Served served = fit(log, 1);
        assertThat(served.nextItem()).startsWith("not learnt:").contains("2,000 are needed");
        assertAnsweredByNeighbours(log, served);
    }

    @Test
    void whatIsNoBetterThanNeighbours_isLeftOut() {
        InteractionLog log = log(2_500, 2, LearntNextItemTest::pair);
        PipelineFitter.Served served = fit(log, 1);
        assertThat(served.nextItem()).startsWith("learnt and left:");
        assertAnsweredByNeighbours(log, served);
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
