package io.electronicsmarketplace.recommendation.candidate.tower;

import java.util.Arrays;

/**
 * Which products have a vector of their own beside their words': those that examples tell most of.
 *
 * @param of for each product its number among those, or -1
 * @param count how many there are
 */
record OwnRows(int[] of, int count) {
    /** More would take more memory than it teaches: the rest is known of a few shoppers each. */
    private static final int MOST = 50_000;

    private static final int LEAST_ROWS = 5;

    static OwnRows of(TowerExamples examples, int products) {
        int[] rows = new int[products];
        for (int product : examples.taken()) {
            rows[product]++;
        }
        for (int product : examples.products()) {
            rows[product]++;
        }
        int least = least(rows);
        int[] of = new int[products];
        int count = 0;
        for (int product = 0; product < products; product++) {
            of[product] = rows[product] >= least && count < MOST ? count++ : -1;
        }
        return new OwnRows(of, count);
    }

    /** The fewest rows with which a product is among the first {@link #MOST}, but for equals. */
    private static int least(int[] rows) {
        int[] ascending = rows.clone();
        Arrays.parallelSort(ascending);
        return Math.max(LEAST_ROWS, ascending.length <= MOST ? 0 : ascending[ascending.length - MOST]);
    }
}
