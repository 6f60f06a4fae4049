package io.electronicsmarketplace.recommendation.candidate;

import java.util.Arrays;

/**
 * Scratch space of one thread for one request after the other, so that scoring allocates nothing that
 * grows with the catalogue. Holds one sparse accumulator over all products and a top-k heap.
 */
public final class Workspace {
    private final float[] scores;
    private int[] touched = new int[256];
    private int touchedCount;
    private final TopList top = new TopList();

    public Workspace(int products) {
        this.scores = new float[products];
    }

    /** Adds {@code amount}, above 0, to the product's score. */
    public void add(int product, float amount) {
        if (scores[product] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = product;
        }
        scores[product] += amount;
    }

    /** Moves the {@code limit} best eligible products into {@code into} and sets all scores back to 0. */
    public void drain(ShopperQuery query, int limit, CandidateList into) {
        top.reset(limit);
        for (int i = 0; i < touchedCount; i++) {
            int product = touched[i];
            float score = scores[product];
            scores[product] = 0;
            if (top.wouldTake(product, score) && query.eligible().test(product)) {
                top.offer(product, score);
            }
        }
        touchedCount = 0;
        top.drainTo(into);
    }

    /** A top-k heap for models that score in their own way. */
    public TopList top() {
        return top;
    }
}
