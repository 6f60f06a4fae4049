package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.pipeline.NewProduct;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommender.catalogue.CatalogueListener;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.catalogue.Product;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue by the product indexes of one bundle, so that a model asks what is buyable without
 * looking up ids; and the products that the bundle does not know. Of twins, which a bundle knows by one index, the
 * one that can be bought stands for all.
 *
 * <p>Whoever changes an entry, the loader filling it or the follower of the catalogue, reads the product
 * from the view inside the lock; so the last one in writes what is true.
 */
final class BundleCatalogue implements CatalogueListener {

    private static final int PIECE = 64;

    private final CatalogueView view;
    private final Recommender recommender;
    private final AtomicReferenceArray<Product> byIndex;

    /** A bit for each index of a product that can be bought: a list asks it of thousands, which lie far apart. */
    private final AtomicLongArray buyable;

    private final NewProducts newProducts;
    private final TwinIds twins;

    BundleCatalogue(CatalogueView view, Recommender recommender) {
        this.view = view;
        this.recommender = recommender;
        this.newProducts = new NewProducts(recommender);
        this.twins = TwinIds.of(recommender.products());
        int products = recommender.products().size();
        this.byIndex = new AtomicReferenceArray<>(products);
        this.buyable = new AtomicLongArray((products + Long.SIZE - 1) / Long.SIZE);
    }

    /**
     * Follows the view from now on, and takes in what it holds.
     *
     * @param between is run now and then
     */
    void open(Runnable between) {
        view.listen(this);
        int taken = 0;
        for (Product product : view.all()) {
            changed(product.productId());
            if (++taken % PIECE == 0) {
                between.run();
            }
        }
    }

    void close() {
        view.stopListening(this);
    }

    @Override
    public synchronized void changed(String productId) {
        int index = recommender.products().indexOf(productId);
        Product product = view.find(productId);
        if (index >= 0) {
            Product shown = twins.has(index) ? twins.first(index, view, Product::buyable) : product;
            byIndex.set(index, shown);
            setBuyable(index, shown != null && shown.buyable());
        } else if (product != null && product.buyable()) {
            newProducts.put(product);
        } else {
            newProducts.remove(productId);
        }
    }

    private void setBuyable(int index, boolean isBuyable) {
        long bit = 1L << index;
        int word = index / Long.SIZE;
        long others = buyable.get(word) & ~bit;
        buyable.set(word, isBuyable ? others | bit : others);
    }

    boolean available(int index, @Nullable String userId, @Nullable String category) {
        boolean anyListing = (buyable.getOpaque(index / Long.SIZE) & 1L << index) != 0;
        if (!anyListing || (userId == null && category == null)) {
            return anyListing;
        }
        Product product = twins.has(index) ? firstTwin(index, userId, category) : byIndex.get(index);
        return product != null && suits(product, userId, category);
    }

    private @Nullable Product firstTwin(int index, @Nullable String userId, @Nullable String category) {
        return twins.first(index, view, twin -> suits(twin, userId, category));
    }

    /** The product to show for one of a list: itself, or a twin of it that this shopper can buy in its place. */
    String toShow(String listed, @Nullable String userId, @Nullable String category) {
        int index = twins.isEmpty() ? -1 : recommender.products().indexOf(listed);
        Product product = index < 0 || !twins.has(index) ? null : firstTwin(index, userId, category);
        return product == null ? listed : product.productId();
    }

    /** The product that stands for this one and its twins; itself where it has none. */
    String representative(String productId) {
        int index = twins.isEmpty() ? -1 : recommender.products().indexOf(productId);
        return index < 0 ? productId : recommender.products().ids().idOf(index);
    }

    /** The newest products that the bundle does not know. */
    List<NewProduct> newProducts(@Nullable String userId, @Nullable String category) {
        return newProducts.newest().stream()
                .filter(entry -> suits(entry.product(), userId, category))
                .map(NewProducts.Entry::facts)
                .toList();
    }

    private static boolean suits(Product product, @Nullable String userId, @Nullable String category) {
        return product.buyableBy(userId) && (category == null || product.isIn(category));
    }
}
