package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFitterTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @TempDir
    Path store;

    @Test
    void fit_onOneAndOnThreeThreads_givesTheSameBundle_bitForBit() {
        assertThat(publish(log(), 1, 1).contentHash())
                .isEqualTo(publish(log(), 1, 3).contentHash());
    }

    @Test
    void fit_withAnotherSeed_givesAnotherBundle() {
        assertThat(publish(log(), 1, 1).contentHash())
                .isNotEqualTo(publish(log(), 2, 1).contentHash());
    }

    @Test
    void bundleReadBack_givesTheListsOfThePipelineInMemory_onEverySurface() {
        Manifest manifest = publish(log(), 1, 2);
        InteractionLog log = log();
        try (Threads threads = new Threads(1);
                ModelBundle bundle = ModelBundle.open(store.resolve("1-2").resolve(manifest.version()))) {
            Recommender memory = fit(log, 1, threads).recommender();
            ShopperState state = new ShopperState(List.of(
                    new ShopperState.Event("p003", InteractionKind.VIEW, 399 * DAY),
                    new ShopperState.Event("p005", InteractionKind.FAVOURITE, 399 * DAY + 1)));
            for (Surface surface : Surface.values()) {
                RecommendationRequest request = RecommendationRequest.of(surface, state, 400 * DAY, "p005", 20);
                Recommendations answer = memory.recommend(request);
                assertThat(bundle.recommender().recommend(request)).isEqualTo(answer);
                assertThat(answer.items()).hasSize(20);
            }
        }
    }

    @Test
    void lists_followTheTasteOfTheShopper_andSayWhy() {
        try (Threads threads = new Threads(2)) {
            Recommender recommender = fit(log(), 1, threads).recommender();
            ShopperState state =
                    new ShopperState(List.of(new ShopperState.Event("p004", InteractionKind.VIEW, 400 * DAY - 1)));
            Recommendations similar =
                    recommender.recommend(RecommendationRequest.of(Surface.SIMILAR, state, 400 * DAY, "p004", 5));
            // Products of one taste have the same last digit.
            assertThat(similar.items()).allSatisfy(item -> {
                assertThat(item.productId()).endsWith("4");
                assertThat(item.becauseOf()).isEqualTo("p004");
            });
        }
    }

    private Manifest publish(InteractionLog log, long seed, int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            // A store for each: versions of equal content made at one time are equal too.
            Path own = store.resolve(seed + "-" + threadCount);
            return fit(log, seed, threads).publish(own, provenance(log, seed), Instant.EPOCH);
        }
    }

    private static TrainedPipeline.Provenance provenance(InteractionLog log, long seed) {
        return new TrainedPipeline.Provenance(
                new Manifest.DataSpan(
                        log.hash(),
                        0,
                        400 * DAY,
                        log.rows(),
                        log.shoppers().size(),
                        log.products().size()),
                seed,
                null,
                "test",
                List.of());
    }

    private static TrainedPipeline fit(InteractionLog log, long seed, Threads threads) {
        Products products = Products.of(log.products(), Map.of());
        return new PipelineFitter(log, products, 400 * DAY, seed, threads, TreeLearner.NONE).fit(Recipe.FIRST);
    }

    /** Ten tastes of thirty products; a shopper has one of them, and follows it nine times in ten. */
    private static InteractionLog log() {
        SplittableRandom random = new SplittableRandom(5);
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int shopper = 0; shopper < 1_500; shopper++) {
            int taste = random.nextInt(10);
            long start = random.nextInt(390);
            for (int click = 0; click < 8; click++) {
                int digit = random.nextInt(10) == 0 ? random.nextInt(10) : taste;
                log.add(
                        "u" + shopper,
                        "p%03d".formatted(10 * random.nextInt(30) + digit),
                        start * DAY + click * 60_000L,
                        InteractionKind.RATING,
                        true);
            }
        }
        return log.build();
    }
}
