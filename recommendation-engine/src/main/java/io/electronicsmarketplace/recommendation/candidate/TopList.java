package io.electronicsmarketplace.recommendation.candidate;

import java.util.Arrays;

/**
 * The k best of a stream of scored products: a binary heap whose root is the worst that is kept. Higher
 * scores are better; of equal ones the smaller product index. The result does not depend on the order
 * of the stream. A product must be offered once only, and no score is NaN.
 *
 * <p>Score and product are one long, greater for the better: the score's bits, made to ascend with it, above
 * the product's complement. So a step of the heap compares and moves once.
 */
public final class TopList {
    private static final int MAGNITUDE = Integer.MAX_VALUE;

    private long[] keys = new long[0];
    private int size;
    private int limit;

    /** Empties the list and sets how many it keeps. */
    public void reset(int limit) {
        this.limit = limit;
        this.size = 0;
        if (keys.length < limit) {
            keys = new long[limit];
        }
    }

    /** Whether {@link #offer} would keep it; cheaper than asking first whether a product is eligible. */
    public boolean wouldTake(int product, float score) {
        return size < limit || (limit > 0 && key(product, score) > keys[0]);
    }

    public void offer(int product, float score) {
        long key = key(product, score);
        if (size < limit) {
            siftUp(size++, key);
        } else if (limit > 0 && key > keys[0]) {
            siftDown(key);
        }
    }

    /** Appends what was kept, best first, and empties the list. */
    public void drainTo(CandidateList into) {
        Arrays.sort(keys, 0, size);
        int end = into.extend(size);
        for (int at = 0; at < size; at++) {
            into.set(--end, product(keys[at]), score(keys[at]));
        }
        size = 0;
    }

    private static long key(int product, float score) {
        int bits = Float.floatToRawIntBits(score + 0f); // 0 has two signs, which are equal
        int ascending = bits ^ (bits >> 31 & MAGNITUDE);
        return (long) ascending << Integer.SIZE | ~product & 0xFFFF_FFFFL;
    }

    private static int product(long key) {
        return ~(int) key;
    }

    private static float score(long key) {
        int ascending = (int) (key >> Integer.SIZE);
        return Float.intBitsToFloat(ascending ^ (ascending >> 31 & MAGNITUDE));
    }

    private void siftUp(int hole, long key) {
        int at = hole;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            at = parent;
        }
        keys[at] = key;
    }

    /** Puts an element in the root's place and lets it sink. */
    private void siftDown(long key) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (key <= keys[child]) {
                break;
            }
            keys[at] = keys[child];
            at = child;
        }
        keys[at] = key;
    }
}
