package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.Shopper;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Visitors who have looked at a few products, as most who ask for recommendations have. */
final class BrowsingShoppers {
    private static final int PRODUCTS = 100;
    private static final int MOST_VIEWS = 8;

    private final Api gateway;
    private final List<String> products;

    BrowsingShoppers(Api gateway) {
        this.gateway = gateway;
        this.products = products(gateway, PRODUCTS);
    }

    /** So many products, by their ids; at most 100. */
    static List<String> products(Api gateway, int count) {
        return Shopper.visitor(gateway)
                .search("limit=" + count)
                .expect(200)
                .items()
                .map(item -> item.required("id").asString())
                .toList();
    }

    /** Products to look at. */
    List<String> products() {
        return products;
    }

    /** So many, with one to eight views each. */
    List<Shopper> create(int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Shopper shopper = Shopper.visitor(gateway);
            int views = 1 + random.nextInt(MOST_VIEWS);
            for (int view = 0; view < views; view++) {
                shopper.views(products.get(random.nextInt(products.size())));
            }
            shoppers.add(shopper);
        }
        return shoppers;
    }
}
