package io.electronicsmarketplace.recommendation.candidate;

import java.util.Arrays;

/** Proposed products with their scores, best first. Not safe for use by several threads. */
public final class CandidateList {
    private int[] products = new int[16];
    private float[] scores = new float[16];
    private int size;

    public int size() {
        return size;
    }

    public int product(int rank) {
        return products[rank];
    }

    public float score(int rank) {
        return scores[rank];
    }

    /** Appends a product that is no better than those before it. */
    public void add(int product, float score) {
        set(extend(1) - 1, product, score);
    }

    /** Appends {@code count} places, all of which must be {@link #set}, and returns the new size. */
    int extend(int count) {
        int extended = size + count;
        if (extended > products.length) {
            int room = Math.max(16, Math.max(extended, 2 * size));
            products = Arrays.copyOf(products, room);
            scores = Arrays.copyOf(scores, room);
        }
        size = extended;
        return extended;
    }

    void set(int rank, int product, float score) {
        products[rank] = product;
        scores[rank] = score;
    }

    /** Gives back room that is not used: for lists that are kept. */
    public void trim() {
        products = Arrays.copyOf(products, size);
        scores = Arrays.copyOf(scores, size);
    }

    public void clear() {
        size = 0;
    }

    /** The products, best first, in an array of their own. */
    public int[] toArray() {
        return toArray(size);
    }

    /** The best so many products, fewer if there are not as many. */
    public int[] toArray(int most) {
        return Arrays.copyOf(products, Math.min(most, size));
    }
}
