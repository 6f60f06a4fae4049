package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A product to explore.
 *
 * @param promise how well brand and category match the history and how new it is, 0 to 3
 * @param taste score by content, comparable with that of others for the same shopper
 */
record FreshProduct(String productId, double promise, float taste) {
    /** A product is new for about a month. */
    private static final double NEW_DAYS = 30;
    /**
     * What the product most to the shopper's taste gets, others their share of it: as much as brand, category
     * and newness may say together.
     */
    private static final double TASTE = 3;

    static FreshProduct of(NewProduct product, ShopperQuery query, Products products, ContentTaste taste) {
        String category =
                product.categories().isEmpty() ? "" : product.categories().getLast();
        double match = match(products.brandIndex(product.brand()), products.categoryIndex(category), query, products);
        double ageDays = (query.nowMillis() - product.firstSeenMillis()) / (double) TimeUnit.DAYS.toMillis(1);
        double newness = Math.exp(-Math.max(0, ageDays) / NEW_DAYS);
        return new FreshProduct(product.productId(), match + newness, taste.of(product));
    }

    /** A product that the bundle knows, but that nobody was interested in yet. */
    static FreshProduct of(String id, int product, ShopperQuery query, Products products, ContentTaste taste) {
        int brand = products.brands().get(product);
        int category = products.categories().get(product);
        double match = match(
                products.brandNames().idOf(brand).isEmpty() ? -1 : brand,
                products.categoryNames().idOf(category).isEmpty() ? -1 : category,
                query,
                products);
        return new FreshProduct(id, match, taste.of(product));
    }

    /** How promising each of a pool is, 0 to 6. */
    static double[] utilities(List<FreshProduct> pool) {
        double most = 0;
        for (FreshProduct product : pool) {
            most = Math.max(most, product.taste());
        }
        double unit = most > 0 ? TASTE / most : 0;
        return pool.stream()
                .mapToDouble(product -> product.promise() + unit * product.taste())
                .toArray();
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
