package io.electronicsmarketplace.recommendation.candidate;

import io.electronicsmarketplace.recommendation.data.TitleWords;
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
    private float[] words = new float[0];

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

    /** How a product's score is changed. */
    @FunctionalInterface
    public interface Change {
        float of(int product, float score);
    }

    /** Changes the score of every product that has one; the new score must be above 0 too. */
    public void change(Change change) {
        for (int i = 0; i < touchedCount; i++) {
            scores[touched[i]] = change.of(touched[i], scores[touched[i]]);
        }
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

    /** A vector over all words of titles, all 0; whoever uses it leaves it so. */
    public float[] words() {
        if (words.length == 0) {
            words = new float[TitleWords.BUCKETS];
        }
        return words;
    }

    /** A top-k heap for models that score in their own way. */
    public TopList top() {
        return top;
    }
}
