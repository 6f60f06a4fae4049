package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small pipeline of popularity alone: product {@code p00} is the most popular one, {@code p01} next … */
final class PopularBundle {
    static final long NOW = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    private PopularBundle() {}

    static TrainedPipeline pipeline(int wanted, int neverWanted) {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (int product = 0; product < wanted + neverWanted; product++) {
            String id = "p%02d".formatted(product);
            facts.put(
                    id,
                    new ProductFacts(
                            id,
                            "Model " + (char) ('a' + product % 26) + "x" + product / 26,
                            "brand" + product % 3,
                            List.of("Electronics", "category" + product % 2),
                            null,
                            0,
                            true));
        }
        Products products = Products.of(Dictionary.of(facts.keySet()), facts);
        PopularityCounters counters = PopularityCounters.empty(products.size(), Duration.ofDays(20), NOW);
        for (int product = 0; product < wanted; product++) {
            for (int times = product; times < wanted; times++) {
                counters.count(product, NOW - 1000, 1);
            }
        }
        return new TrainedPipeline(products, Recipe.POPULAR, List.of(), counters.snapshot(), NOW);
    }

    static Path publish(Path store) {
        TrainedPipeline pipeline = pipeline(12, 4);
        Manifest manifest = pipeline.publish(
                store,
                new TrainedPipeline.Provenance(
                        new Manifest.DataSpan("00", 0, NOW, 78, 1, 16), 1, null, "first", List.of("a test")),
                Instant.ofEpochMilli(NOW));
        return store.resolve(manifest.version());
    }
}
