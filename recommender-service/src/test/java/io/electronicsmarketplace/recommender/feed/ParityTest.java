package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the service answers over HTTP is what the engine lists in memory from the same facts. */
class ParityTest extends ServiceTest {

    private static final int PRODUCTS = 150;
    private static final int SHOPPERS = 25;
    private static final int LIMIT = 20;

    private final SplittableRandom random = new SplittableRandom(7);
    private final Instant now = Instant.now();

    @Test
    void answers_equalTheEnginesLists() {
        List<String> products = SHOP.open("parity", PRODUCTS);
        try (var threads = new Threads(2)) {
            var log = TestBundles.randomLog(products, now, random);
            TrainedPipeline pipeline = new PipelineFitter(
                            log, TestBundles.products(products), now.toEpochMilli(), 1, threads, TreeLearner.NONE)
                    .fit(Recipe.FIRST);
            champion(TestBundles.publish(STORE, pipeline, now));
            for (int shopper = 0; shopper < SHOPPERS; shopper++) {
                compare(pipeline.recommender(), "parity-" + shopper, products);
            }
        }
    }

    private void compare(Recommender engine, String visitorId, List<String> products) {
        ShopperState state = remember(visitorId, products);
        Client client = visitor(visitorId);
        String last = state.events().getLast().productId();
        assertThat(client.get("/api/v1/recommendations/home?limit=" + LIMIT).products())
                .isEqualTo(ids(engine, RecommendationRequest.of(Surface.HOME, state, now.toEpochMilli(), LIMIT)));
        assertThat(client.get("/api/v1/recommendations/next?limit=" + LIMIT).products())
                .isEqualTo(ids(engine, RecommendationRequest.of(Surface.NEXT, state, now.toEpochMilli(), last, LIMIT)));
    }

    /** Some looks within one browsing session, in Redis and in the engine's words alike. */
    private ShopperState remember(String visitorId, List<String> products) {
        List<ShopperState.Event> events = new ArrayList<>();
        int looks = 1 + random.nextInt(8);
        for (int look = 0; look < looks; look++) {
            String product = products.get(random.nextInt(products.size()));
            Instant at = now.minus(Duration.ofMinutes(looks - look));
            InteractionType type = random.nextInt(4) == 0 ? InteractionType.FAVOURITE : InteractionType.VIEW;
            MEMORY.did(ShopperId.visitor(visitorId), type, product, at);
            events.add(new ShopperState.Event(
                    product, InteractionKind.named(type.wireName()).orElseThrow(), at.toEpochMilli()));
        }
        return new ShopperState(events);
    }

    private static List<String> ids(Recommender engine, RecommendationRequest request) {
        return engine.recommend(request).items().stream()
                .map(Recommendations.Item::productId)
                .toList();
    }
}
