package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.reranking.SoftmaxDraw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Gives places of a list to products that nothing is known of yet, drawn by a softmax over how well
 * content, brand and category match the shopper's history and how new they are. What is drawn, and with what
 * probability, follows from the seed alone.
 */
final class ExploredSlots {
    /** Places 5, 10, 15 … of the list: seen without scrolling, and never the first ones. */
    private static final int EVERY = 5;

    private ExploredSlots() {}

    static List<Recommendations.Item> fill(
            List<Recommendations.Item> items,
            RecommendationRequest request,
            ShopperView view,
            Pipeline pipeline,
            DecayedPopularity popularity) {
        int slots = Math.min(request.exploration().slots(), request.limit() / EVERY);
        if (slots == 0) {
            return items;
        }
        List<FreshProduct> pool = pool(items, request, view, pipeline, popularity);
        double[] utilities = FreshProduct.utilities(pool);
        List<SoftmaxDraw> draws = SoftmaxDraw.without(
                utilities, slots, new SplittableRandom(request.exploration().seed()));
        List<Recommendations.Item> explored = new ArrayList<>(items);
        for (int slot = 0; slot < draws.size(); slot++) {
            SoftmaxDraw draw = draws.get(slot);
            Recommendations.Item item = new Recommendations.Item(
                    pool.get(draw.index()).productId(),
                    (float) utilities[draw.index()],
                    CandidateSource.FRESH,
                    null,
                    draw.propensity());
            explored.add(Math.min(EVERY * (slot + 1) - 1, explored.size()), item);
        }
        return explored.subList(0, Math.min(explored.size(), request.limit()));
    }

    private static List<FreshProduct> pool(
            List<Recommendations.Item> items,
            RecommendationRequest request,
            ShopperView view,
            Pipeline pipeline,
            DecayedPopularity popularity) {
        Products products = pipeline.products();
        ContentTaste taste = new ContentTaste(pipeline.content(), view.query());
        Set<String> listed = items.stream().map(Recommendations.Item::productId).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(request.excluded());
        request.state().events().forEach(event -> known.add(event.productId()));
        List<FreshProduct> pool = new ArrayList<>();
        for (NewProduct product : request.newProducts()) {
            if (products.indexOf(product.productId()) < 0 && !known.contains(product.productId())) {
                pool.add(FreshProduct.of(product, view.query(), products, taste));
            }
        }
        popularity.neverWanted(view.query()).forEach(product -> {
            String id = products.ids().idOf(product);
            if (!listed.contains(id)) {
                pool.add(FreshProduct.of(id, product, view.query(), products, taste));
            }
        });
        return pool;
    }
}
