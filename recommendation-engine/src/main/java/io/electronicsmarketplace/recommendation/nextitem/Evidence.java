package io.electronicsmarketplace.recommendation.nextitem;

import java.util.Arrays;

/**
 * Sums of evidence for the products that a walk touched: a row of {@code kinds} sums for each. Scratch space of
 * one thread; its arrays over all products are cleaned by visiting what was touched.
 */
final class Evidence {
    private final int kinds;
    private final int[] rowOf;
    private int[] products = new int[256];
    private float[] sums;
    private int rows;

    Evidence(int products, int kinds) {
        this.kinds = kinds;
        this.rowOf = new int[products];
        this.sums = new float[256 * kinds];
    }

    int rows() {
        return rows;
    }

    int product(int row) {
        return products[row];
    }

    float sum(int row, int kind) {
        return sums[row * kinds + kind];
    }

    /** Where the product's sums begin. */
    int touch(int product) {
        if (rowOf[product] == 0) {
            if (rows == products.length) {
                products = Arrays.copyOf(products, 2 * rows);
                sums = Arrays.copyOf(sums, 2 * rows * kinds);
            }
            products[rows++] = product;
            rowOf[product] = rows;
        }
        return (rowOf[product] - 1) * kinds;
    }

    /** The row of a product that was touched. */
    int row(int product) {
        return rowOf[product] - 1;
    }

    /** All sums, the product's from {@link #touch} on. Not valid after another product is touched. */
    float[] sums() {
        return sums;
    }

    void clear() {
        for (int row = 0; row < rows; row++) {
            rowOf[products[row]] = 0;
        }
        Arrays.fill(sums, 0, rows * kinds, 0);
        rows = 0;
    }
}
