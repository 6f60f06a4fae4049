package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content on factors, from fitting to exploring, on a catalogue where nobody met the products p30* and p31*. */
class ContentFactorsTest {
    private static final Recipe ALONE =
            Recipe.FIRST.alone(CandidateSource.CONTENT).withPerLine(0);
    private static final ShopperState TASTE_4 = new ShopperState(List.of(
            new ShopperState.Event("p004", InteractionKind.RATING, TasteLog.END - 3),
            new ShopperState.Event("p014", InteractionKind.RATING, TasteLog.END - 2),
            new ShopperState.Event("p024", InteractionKind.RATING, TasteLog.END - 1)));

    @TempDir
    Path store;

    private final InteractionLog log = TasteLog.builder(1_500, 0)
            .addProducts(IntStream.range(300, 320).mapToObj("p%03d"::formatted).toList())
            .build();
    private final TrainedPipeline pipeline = fit(ALONE, 2);

    @Test
    void propose_listsProductsThatNobodyMet_thoseOfTheShoppersTasteFirst() {
        Recommendations answer =
                pipeline.recommender().recommend(RecommendationRequest.of(Surface.HOME, TASTE_4, TasteLog.END, 20));
        assertThat(answer.items().subList(0, 2))
                .allSatisfy(item -> assertThat(item.source()).isEqualTo(CandidateSource.CONTENT))
                .extracting(Recommendations.Item::productId)
                .containsExactlyInAnyOrder("p304", "p314");
        // Products with a history are not for this source.
        assertThat(answer.items())
                .extracting(Recommendations.Item::productId)
                .allSatisfy(id -> assertThat(id).startsWith("p3"));
    }

    @Test
    void fit_onOneAndOnThreeThreads_givesTheSameBundle_bitForBit() {
        assertThat(publish(fit(ALONE, 1), "one").contentHash())
                .isEqualTo(publish(fit(ALONE, 3), "three").contentHash());
    }

    @Test
    void bundleReadBack_givesTheSameListsAndPlaces() {
        Manifest manifest = publish(pipeline, "store");
        RecommendationRequest request = explored(newProduct("new", 4));
        try (ModelBundle bundle = ModelBundle.open(store.resolve("store").resolve(manifest.version()))) {
            assertThat(bundle.recommender().recommend(request))
                    .isEqualTo(pipeline.recommender().recommend(request));
            assertThat(bundle.recommender().placed(newProduct("new", 4)).place())
                    .usingRecursiveComparison()
                    .isEqualTo(
                            pipeline.recommender().placed(newProduct("new", 4)).place());
        }
    }

    @Test
    void exploration_drawsNewProductsOfTheShoppersTaste_moreOftenThanOthers() {
        Map<String, Integer> draws = new HashMap<>();
        NewProduct[] products = IntStream.range(0, 10)
                .mapToObj(taste -> newProduct("new" + taste, taste))
                .toArray(NewProduct[]::new);
        for (int seed = 0; seed < 300; seed++) {
            pipeline
                    .recommender()
                    .recommend(explored(products).withExploration(new Exploration(1, seed)))
                    .items()
                    .stream()
                    .filter(item -> item.source() == CandidateSource.FRESH)
                    .forEach(item -> draws.merge(item.productId(), 1, Integer::sum));
        }
        // Maker and category say nothing here: a maker is unknown to brands, and categories are left out.
        int others = draws.values().stream().mapToInt(Integer::intValue).sum() - draws.get("new4");
        assertThat(draws.get("new4")).isGreaterThan(2 * others / 9);
    }

    @Test
    void placedProducts_areRecommendedAsUnplacedOnesAre() {
        Recommender recommender = pipeline.recommender();
        NewProduct[] products = {newProduct("new4", 4), newProduct("new5", 5)};
        NewProduct[] placed = {recommender.placed(products[0]), recommender.placed(products[1])};
        assertThat(placed[0].place()).isNotNull();
        assertThat(recommender.recommend(explored(placed))).isEqualTo(recommender.recommend(explored(products)));
    }

    private static RecommendationRequest explored(NewProduct... products) {
        return RecommendationRequest.of(Surface.HOME, TASTE_4, TasteLog.END, 10)
                .withAvailable(product -> product < 300)
                .withNewProducts(List.of(products))
                .withExploration(new Exploration(2, 7));
    }

    private static NewProduct newProduct(String id, int taste) {
        return new NewProduct(id, "maker" + taste + " model novel", null, List.of(), null, TasteLog.END);
    }

    private TrainedPipeline fit(Recipe recipe, int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            return new PipelineFitter(log, TasteLog.products(log), TasteLog.END, 1, threads, TreeLearner.NONE)
                    .fit(recipe);
        }
    }

    private Manifest publish(TrainedPipeline trained, String folder) {
        Manifest.DataSpan span = new Manifest.DataSpan(log.hash(), 0, TasteLog.END, log.rows(), 1_500, 320);
        return trained.publish(
                store.resolve(folder), new TrainedPipeline.Provenance(span, 1, null, "test", List.of()), Instant.EPOCH);
    }
}
