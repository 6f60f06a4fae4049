package io.electronicsmarketplace.recommender.support;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.Aliases;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
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
import java.util.SplittableRandom;

/** Small bundles to serve. */
public final class TestBundles {

    private TestBundles() {}

    /** Products with a title of their own each, so that no two are taken for one product line. */
    public static Products products(List<String> productIds) {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (String id : productIds) {
            facts.put(id, new ProductFacts(id, "Model " + id, "Acme", List.of("Electronics"), null, 0, true));
        }
        return Products.of(Dictionary.of(facts.keySet()), facts);
    }

    /** Looks of a hundred shoppers, each with a taste for a stretch of the products. */
    public static InteractionLog randomLog(List<String> productIds, Instant now, SplittableRandom random) {
        var log = new InteractionLogBuilder().addProducts(productIds);
        for (int shopper = 0; shopper < 100; shopper++) {
            int taste = random.nextInt(productIds.size());
            long at = now.minus(Duration.ofDays(random.nextInt(1, 60))).toEpochMilli();
            for (int look = 0; look < 10; look++) {
                String product = productIds.get((taste + random.nextInt(15)) % productIds.size());
                log.add("s" + shopper, product, at, InteractionKind.VIEW, true);
                at += Duration.ofMinutes(random.nextInt(1, 10)).toMillis();
            }
        }
        return log.build();
    }

    private static TrainedPipeline popular(List<String> productIds, Map<String, String> twins, Instant now) {
        Products named = products(productIds);
        Products products = named.withAliases(Aliases.of(twins, named.ids()));
        var counters = PopularityCounters.empty(products.size(), Duration.ofDays(20), now.toEpochMilli());
        for (int rank = 0; rank < productIds.size(); rank++) {
            int index = products.ids().indexOf(productIds.get(rank));
            counters.count(index, now.toEpochMilli() - 1000, productIds.size() - rank);
        }
        return new TrainedPipeline(products, Recipe.POPULAR, List.of(), counters.snapshot(), now.toEpochMilli());
    }

    /** Publishes a bundle of popularity alone, the first product the most popular, and returns its version. */
    public static String publish(Path store, List<String> productIds, Instant now) {
        return publish(store, popular(productIds, Map.of(), now), now);
    }

    /** The same with further ids, each with that of the product it is one with. */
    public static String publish(Path store, List<String> productIds, Map<String, String> twins, Instant now) {
        return publish(store, popular(productIds, twins, now), now);
    }

    public static String publish(Path store, TrainedPipeline pipeline, Instant now) {
        int size = pipeline.products().size();
        Manifest manifest = pipeline.publish(
                store,
                new TrainedPipeline.Provenance(
                        new Manifest.DataSpan("00", 0, now.toEpochMilli(), 1, 1, size),
                        1,
                        null,
                        "first",
                        List.of("a test")),
                now);
        return manifest.version();
    }
}
