package io.electronicsmarketplace.recommender.support;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bundles of popularity alone, in which the first product is the most popular one. */
public final class TestBundles {

    private TestBundles() {}

    public static TrainedPipeline pipeline(List<String> productIds, Instant now) {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (String id : productIds) {
            // A title of its own, so that no two are taken for one product line.
            facts.put(id, new ProductFacts(id, "Model " + id, "Acme", List.of("Electronics"), null, 0, true));
        }
        Products products = Products.of(Dictionary.of(facts.keySet()), facts);
        var counters = PopularityCounters.empty(products.size(), Duration.ofDays(20), now.toEpochMilli());
        for (int rank = 0; rank < productIds.size(); rank++) {
            int index = products.ids().indexOf(productIds.get(rank));
            counters.count(index, now.toEpochMilli() - 1000, productIds.size() - rank);
        }
        return new TrainedPipeline(products, Recipe.POPULAR, List.of(), counters.snapshot());
    }

    /** Publishes a bundle and returns its version. */
    public static String publish(Path store, List<String> productIds, Instant now) {
        long nowMillis = now.toEpochMilli();
        Manifest manifest = pipeline(productIds, now)
                .publish(
                        store,
                        new TrainedPipeline.Provenance(
                                new Manifest.DataSpan("00", 0, nowMillis, 1, 1, productIds.size()),
                                1,
                                null,
                                "first",
                                List.of("a test")),
                        now);
        return manifest.version();
    }
}
