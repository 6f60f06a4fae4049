package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.session.SessionCutter;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.Products;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * A request translated to product indexes: what models may read, and what must not be listed. The home
 * feed reads the whole history, next the running browsing session, similar the current product alone.
 */
record ShopperView(ShopperQuery query, IntSet leftOut) {

    static ShopperView of(RecommendationRequest request, Products products) {
        IntArrayList history = new IntArrayList();
        LongArrayList times = new LongArrayList();
        FloatArrayList evidence = new FloatArrayList();
        IntSet leftOut = new IntOpenHashSet();
        for (ShopperState.Event event : request.state().events()) {
            int product = products.indexOf(event.productId());
            if (product < 0) {
                continue;
            }
            if (event.kind().isPositive()) {
                if (request.surface() == Surface.NEXT && startsSession(event, times)) {
                    history.clear();
                    times.clear();
                    evidence.clear();
                }
                history.add(product);
                times.add(event.atMillis());
                evidence.add(event.kind().evidence());
            }
            if (isLeftOut(request.surface(), event)) {
                leftOut.add(product);
            }
        }
        for (String excluded : request.excluded()) {
            leftOut.add(products.indexOf(excluded));
        }
        int current = current(request, products, history);
        leftOut.add(current);
        if (request.surface() == Surface.SIMILAR) {
            history.clear();
            times.clear();
            evidence.clear();
        }
        if (current >= 0 && !history.contains(current)) {
            history.add(current);
            times.add(request.nowMillis());
            evidence.add(InteractionKind.VIEW.evidence());
        }
        ShopperQuery query = new ShopperQuery(
                history.toIntArray(),
                times.toLongArray(),
                evidence.toFloatArray(),
                request.nowMillis(),
                current,
                product -> request.available().test(product) && !leftOut.contains(product));
        return new ShopperView(query, leftOut);
    }

    /** Whether the event comes after a pause that ends a browsing session. */
    private static boolean startsSession(ShopperState.Event event, LongArrayList times) {
        return !times.isEmpty()
                && event.atMillis() - times.getLong(times.size() - 1) > SessionCutter.BROWSING_GAP.toMillis();
    }

    /**
     * The home feed shows what is new to the shopper, as it is evaluated; the other surfaces may bring back
     * what was looked at, but never what was bought or hidden.
     */
    private static boolean isLeftOut(Surface surface, ShopperState.Event event) {
        return event.kind().settles()
                || (surface == Surface.HOME && event.kind().isPositive());
    }

    private static int current(RecommendationRequest request, Products products, IntArrayList history) {
        if (request.currentProduct() != null) {
            return products.indexOf(request.currentProduct());
        }
        boolean lastLookedAt = request.surface() == Surface.NEXT && !history.isEmpty();
        return lastLookedAt ? history.getInt(history.size() - 1) : -1;
    }
}
