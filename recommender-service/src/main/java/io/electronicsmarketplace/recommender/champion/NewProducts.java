package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.pipeline.NewProduct;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommender.catalogue.Product;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The buyable products that came after a bundle was trained. */
final class NewProducts {

    /** More than a screen's explored slots will ever choose from with any chance worth mentioning. */
    private static final int OFFERED = 200;

    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparingLong(
                    (Entry entry) -> entry.facts().firstSeenMillis())
            .reversed()
            .thenComparing(entry -> entry.facts().productId());

    private final ConcurrentHashMap<String, Entry> all = new ConcurrentHashMap<>();
    private volatile List<Entry> newest = List.of();
    private volatile boolean stale;
    private final Recommender recommender;

    /** @param recommender of the bundle, which puts each product in its place among the factors */
    NewProducts(Recommender recommender) {
        this.recommender = recommender;
    }

    /** A product, and the same as models see it. */
    record Entry(Product product, NewProduct facts) {
        static Entry of(Product product, Recommender recommender) {
            Double price = product.listPriceMinor() < 0 ? null : product.listPriceMinor() / 100.0;
            return new Entry(
                    product,
                    recommender.placed(new NewProduct(
                            product.productId(),
                            product.title(),
                            product.brand(),
                            product.categories(),
                            price,
                            product.firstSeenAtMillis())));
        }
    }

    void put(Product product) {
        all.put(product.productId(), Entry.of(product, recommender));
        stale = true;
    }

    void remove(String productId) {
        if (all.remove(productId) != null) {
            stale = true;
        }
    }

    /** Newest first; made anew by the first request after a change. */
    List<Entry> newest() {
        if (stale) {
            synchronized (this) {
                if (stale) {
                    stale = false; // before reading, so that a change meanwhile is not lost
                    newest = all.values().stream()
                            .sorted(NEWEST_FIRST)
                            .limit(OFFERED)
                            .toList();
                }
            }
        }
        return newest;
    }
}
