package io.electronicsmarketplace.recommendation.simulation;

import it.unimi.dsi.fastutil.ints.Int2FloatOpenHashMap;

/** One shopper's weariness of what they saw again and again without clicking on it. */
final class Fatigue {
    /** Logits less for each look: after ten of them it is wanted about a fifth as much. */
    private static final float PER_IMPRESSION = 0.15f;
    /** Half of it is forgotten in a week. */
    private static final float KEPT_PER_WEEK = 0.5f;
    /** Less is not worth keeping. */
    private static final float LEAST = 0.05f;

    private final Int2FloatOpenHashMap weariness = new Int2FloatOpenHashMap();

    /** Logits that a product has lost. */
    float logits(int product) {
        return weariness.get(product);
    }

    /** @param looked probability that it was looked at */
    void passedOver(int product, double looked) {
        weariness.addTo(product, (float) (PER_IMPRESSION * looked));
    }

    void weekPassed() {
        weariness.replaceAll((product, logits) -> logits * KEPT_PER_WEEK);
        weariness.values().removeIf(logits -> logits < LEAST);
    }
}
