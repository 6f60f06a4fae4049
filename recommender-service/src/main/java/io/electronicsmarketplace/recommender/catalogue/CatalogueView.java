package io.electronicsmarketplace.recommender.catalogue;

import io.electronicsmarketplace.events.ProductState;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every product known, by id. Any thread reads it; only the thread that follows the topic writes.
 *
 * <p>Products that cannot be bought stay: a shopper who looked at one gets others because of it.
 */
@Component
public class CatalogueView {

    private final ConcurrentHashMap<String, Product> products = new ConcurrentHashMap<>();
    private final Interner interner = new Interner();
    private final FreshProducts fresh = new FreshProducts(products);
    private final CopyOnWriteArrayList<CatalogueListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger buyable = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();

    public Optional<Product> product(String productId) {
        return Optional.ofNullable(products.get(productId));
    }

    /** The product, or {@code null}: for loops over many candidates. */
    public @Nullable Product find(String productId) {
        return products.get(productId);
    }

    /** The buyable products with the newest listings, newest first. */
    public List<Product> fresh() {
        return fresh.products();
    }

    /** All products, in no order, as they are while one walks over them. */
    public Collection<Product> all() {
        return products.values();
    }

    public int size() {
        return products.size();
    }

    public int buyableSize() {
        return buyable.get();
    }

    /** Tells {@code listener} of every change from now on. */
    public void listen(CatalogueListener listener) {
        listeners.add(listener);
    }

    public void stopListening(CatalogueListener listener) {
        listeners.remove(listener);
    }

    /** Grows with every change, so that whoever derives something knows when it is old. */
    long changes() {
        return changes.get();
    }

    /**
     * Takes in a state unless it is older than, or the same as, what is known.
     *
     * @return whether it changed anything
     */
    public boolean apply(ProductState state) {
        Product known = products.get(state.productId());
        if (known != null && known.version() >= state.version()) {
            return false;
        }
        replace(known, interner.product(state));
        return true;
    }

    /** Forgets a product that the catalogue has removed. */
    void remove(String productId) {
        Product known = products.get(productId);
        if (known != null) {
            replace(known, null);
        }
    }

    /** One of the two is there. Derived data follow after the map, so that they never lag behind a read of it. */
    private void replace(@Nullable Product known, @Nullable Product next) {
        Product either = Objects.requireNonNull(next != null ? next : known);
        String productId = either.productId();
        if (next != null) {
            products.put(productId, next);
            fresh.update(next);
        } else {
            products.remove(productId);
            fresh.remove(productId);
        }
        int before = known != null && known.buyable() ? 1 : 0;
        int after = next != null && next.buyable() ? 1 : 0;
        buyable.addAndGet(after - before);
        changes.incrementAndGet();
        for (CatalogueListener listener : listeners) {
            listener.changed(productId);
        }
    }
}
