package io.electronicsmarketplace.recommendation.candidate.popularity;

import it.unimi.dsi.fastutil.ints.IntArrays;

/** Sorts products by score. */
final class ProductOrder {
    private ProductOrder() {}

    /** All indexes, the highest score first, ties by index. */
    static int[] descending(double[] scores) {
        int[] order = new int[scores.length];
        for (int product = 0; product < order.length; product++) {
            order[product] = product;
        }
        IntArrays.mergeSort(order, (left, right) -> {
            int byScore = Double.compare(scores[right], scores[left]);
            return byScore != 0 ? byScore : Integer.compare(left, right);
        });
        return order;
    }
}
