package io.electronicsmarketplace.recommendation.nextitem;

import java.util.Arrays;

/**
 * Sorts by similarity, the greatest first and equal ones as they came: a radix sort, for the bits of floats from 0 on
 * ascend as they do. Scratch space of one thread.
 */
final class SimilarityOrder {
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = Integer.SIZE / DIGIT_BITS;
    private static final int VALUES = 1 << DIGIT_BITS;

    /** So few are sorted by insertion, which costs less than counting digits. */
    private static final int FEW = 40;

    private final int[][] counts = new int[DIGITS][VALUES];
    private int[] keys;
    private int[] order;
    private int[] otherKeys;
    private int[] otherOrder;

    SimilarityOrder(int most) {
        keys = new int[most];
        order = new int[most];
        otherKeys = new int[most];
        otherOrder = new int[most];
    }

    /**
     * The places 0 to {@code count}, exclusive, in order; valid until the next call.
     *
     * @param similarity of place p at {@code first + p * stride}
     */
    int[] of(float[] similarity, int first, int stride, int count) {
        for (int at = 0; at < count; at++) {
            keys[at] = Integer.MAX_VALUE - Float.floatToRawIntBits(similarity[first + at * stride]);
            order[at] = at;
        }
        if (count <= FEW) {
            insert(count);
        } else {
            distribute(count);
        }
        return order;
    }

    private void insert(int count) {
        for (int at = 1; at < count; at++) {
            int key = keys[at];
            int hole = at;
            while (hole > 0 && keys[hole - 1] > key) {
                keys[hole] = keys[hole - 1];
                order[hole] = order[hole - 1];
                hole--;
            }
            keys[hole] = key;
            order[hole] = at;
        }
    }

    private void distribute(int count) {
        for (int[] ofDigit : counts) {
            Arrays.fill(ofDigit, 0);
        }
        for (int at = 0; at < count; at++) {
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(keys[at], digit)]++;
            }
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            if (counts[digit][digit(keys[0], digit)] < count) {
                distribute(count, digit);
            }
        }
    }

    private void distribute(int count, int digit) {
        int[] next = counts[digit];
        int before = 0;
        for (int value = 0; value < VALUES; value++) {
            int here = next[value];
            next[value] = before;
            before += here;
        }
        for (int at = 0; at < count; at++) {
            int to = next[digit(keys[at], digit)]++;
            otherKeys[to] = keys[at];
            otherOrder[to] = order[at];
        }
        int[] sortedKeys = otherKeys;
        otherKeys = keys;
        keys = sortedKeys;
        int[] sortedOrder = otherOrder;
        otherOrder = order;
        order = sortedOrder;
    }

    private static int digit(int key, int digit) {
        return key >>> digit * DIGIT_BITS & VALUES - 1;
    }
}
