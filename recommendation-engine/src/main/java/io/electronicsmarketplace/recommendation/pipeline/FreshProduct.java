package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.concurrent.TimeUnit;

/** A product to explore and how promising it looks, 0 to 3. */
record FreshProduct(String productId, double utility) {
    /** A product is new for about a month. */
    private static final double NEW_DAYS = 30;

    static FreshProduct of(NewProduct product, ShopperQuery query, Products products) {
        String category =
                product.categories().isEmpty() ? "" : product.categories().getLast();
        double match = match(products.brandIndex(product.brand()), products.categoryIndex(category), query, products);
        double ageDays = (query.nowMillis() - product.firstSeenMillis()) / (double) TimeUnit.DAYS.toMillis(1);
        double newness = Math.exp(-Math.max(0, ageDays) / NEW_DAYS);
        return new FreshProduct(product.productId(), match + newness);
    }

    /** A product that the bundle knows, but that nobody was interested in yet. */
    static FreshProduct of(String id, int product, ShopperQuery query, Products products) {
        int brand = products.brands().get(product);
        int category = products.categories().get(product);
        return new FreshProduct(
                id,
                match(
                        products.brandNames().idOf(brand).isEmpty() ? -1 : brand,
                        products.categoryNames().idOf(category).isEmpty() ? -1 : category,
                        query,
                        products));
    }

    /** Shares of the history, by evidence, that have the same brand and the same category. */
    private static double match(int brand, int category, ShopperQuery query, Products products) {
        double all = 0;
        double same = 0;
        for (int i = 0; i < query.length(); i++) {
            float evidence = query.evidence()[i];
            all += evidence;
            same += products.brands().get(query.products()[i]) == brand ? evidence : 0;
            same += products.categories().get(query.products()[i]) == category ? evidence : 0;
        }
        return all == 0 ? 0 : same / all;
    }
}
