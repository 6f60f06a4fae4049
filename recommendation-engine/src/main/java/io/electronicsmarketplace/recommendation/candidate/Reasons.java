package io.electronicsmarketplace.recommendation.candidate;

/** Finds the product in a shopper's history that speaks most for a recommended one. */
@FunctionalInterface
public interface Reasons {
    Reasons NONE = (product, query) -> -1;

    /** Index of a product in the query's history or its current one, or -1 when none speaks for it. */
    int becauseOf(int product, ShopperQuery query);
}
