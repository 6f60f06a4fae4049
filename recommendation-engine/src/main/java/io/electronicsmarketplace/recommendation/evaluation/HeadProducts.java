package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import it.unimi.dsi.fastutil.ints.IntArrays;

/** The head: the most interacted-with products that together make up half of all rows. */
final class HeadProducts {
    private static final double HEAD_SHARE = 0.5;

    private HeadProducts() {}

    static boolean[] of(InteractionLog log, int products) {
        int[] counts = new int[products];
        for (int row = 0; row < log.rows(); row++) {
            counts[log.product(row)]++;
        }
        int[] order = new int[products];
        for (int product = 0; product < products; product++) {
            order[product] = product;
        }
        IntArrays.mergeSort(order, (left, right) -> Integer.compare(counts[right], counts[left]));
        boolean[] head = new boolean[products];
        long covered = 0;
        for (int i = 0; i < products && covered < HEAD_SHARE * log.rows(); i++) {
            head[order[i]] = true;
            covered += counts[order[i]];
        }
        return head;
    }
}
