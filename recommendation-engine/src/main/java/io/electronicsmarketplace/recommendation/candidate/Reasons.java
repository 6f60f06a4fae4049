package io.electronicsmarketplace.recommendation.candidate;

import java.util.Arrays;

/** Finds the products in a shopper's history that speak most for recommended ones. */
@FunctionalInterface
public interface Reasons {
    int NOBODY = -1;

    Reasons NONE = (products, query) -> {
        int[] nobody = new int[products.length];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    };

    /**
     * For each product, the index of that in the query's history or of its current one that speaks most for it, or
     * {@link #NOBODY}.
     *
     * @param products of a list, each once
     */
    int[] becauseOf(int[] products, ShopperQuery query);
}
