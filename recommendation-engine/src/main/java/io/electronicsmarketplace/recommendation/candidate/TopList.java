package io.electronicsmarketplace.recommendation.candidate;

import java.util.Arrays;

/**
 * The k best of a stream of scored products: a binary heap whose root is the worst that is kept. Higher
 * scores are better; of equal ones the smaller product index. The result does not depend on the order
 * of the stream. A product must be offered once only.
 */
public final class TopList {
    private int[] products = new int[0];
    private float[] scores = new float[0];
    private int size;
    private int limit;

    /** Empties the list and sets how many it keeps. */
    public void reset(int limit) {
        this.limit = limit;
        this.size = 0;
        if (products.length < limit) {
            products = Arrays.copyOf(products, limit);
            scores = Arrays.copyOf(scores, limit);
        }
    }

    /** Whether {@link #offer} would keep it; cheaper than asking first whether a product is eligible. */
    public boolean wouldTake(int product, float score) {
        return size < limit || (limit > 0 && better(score, product, scores[0], products[0]));
    }

    public void offer(int product, float score) {
        if (size < limit) {
            siftUp(size++, product, score);
        } else if (limit > 0 && better(score, product, scores[0], products[0])) {
            siftDown(product, score);
        }
    }

    /** Appends what was kept, best first, and empties the list. */
    public void drainTo(CandidateList into) {
        int end = into.extend(size);
        while (size > 0) {
            end--;
            into.set(end, products[0], scores[0]);
            size--;
            siftDown(products[size], scores[size]);
        }
    }

    private static boolean better(float score, int product, float otherScore, int otherProduct) {
        return score > otherScore || (score == otherScore && product < otherProduct);
    }

    private void siftUp(int hole, int product, float score) {
        int at = hole;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!better(scores[parent], products[parent], score, product)) {
                break;
            }
            products[at] = products[parent];
            scores[at] = scores[parent];
            at = parent;
        }
        products[at] = product;
        scores[at] = score;
    }

    /** Puts an element in the root's place and lets it sink. */
    private void siftDown(int product, float score) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && better(scores[child], products[child], scores[child + 1], products[child + 1])) {
                child++;
            }
            if (!better(score, product, scores[child], products[child])) {
                break;
            }
            products[at] = products[child];
            scores[at] = scores[child];
            at = child;
        }
        products[at] = product;
        scores[at] = score;
    }
}
