package io.electronicsmarketplace.recommender.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The buyable products whose listings are newest, kept with every change so that a new product can be
 * recommended at once. Written by one thread; readers get an immutable list.
 */
final class FreshProducts {

    /** Enough to choose one or two from after what a shopper already knows is taken out. */
    static final int CAPACITY = 256;

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparingLong(Entry::atMillis).reversed().thenComparing(Entry::productId);

    private final TreeSet<Entry> order = new TreeSet<>(NEWEST_FIRST);
    private final Map<String, Entry> byProduct = new HashMap<>();
    private final Map<String, Product> all;

    /** Whether products were left out, so that only newer ones than the last may come in. */
    private boolean full;

    private volatile List<Product> snapshot = List.of();

    /** @param all every product, from which the list is filled up after many of it were sold */
    FreshProducts(Map<String, Product> all) {
        this.all = all;
    }

    List<Product> products() {
        return snapshot;
    }

    void update(Product product) {
        boolean taken = take(product.productId());
        boolean added = product.buyable() && add(product);
        if (taken && !added) {
            refillIfShort();
        }
        if (taken || added) {
            publish();
        }
    }

    void remove(String productId) {
        if (take(productId)) {
            refillIfShort();
            publish();
        }
    }

    private boolean add(Product product) {
        Entry entry = new Entry(product.newestListingAtMillis(), product);
        if (full && NEWEST_FIRST.compare(entry, order.last()) > 0) {
            return false;
        }
        order.add(entry);
        byProduct.put(product.productId(), entry);
        if (order.size() > CAPACITY) {
            take(order.last().productId());
            full = true;
        }
        return true;
    }

    /** What was pushed out may be among the newest again; walks over everything once in some hundred sales. */
    private void refillIfShort() {
        if (full && order.size() < CAPACITY / 2) {
            full = false;
            all.values().stream()
                    .filter(product -> product.buyable() && !byProduct.containsKey(product.productId()))
                    .forEach(this::add);
        }
    }

    private boolean take(String productId) {
        Entry entry = byProduct.remove(productId);
        return entry != null && order.remove(entry);
    }

    private void publish() {
        snapshot = order.stream().map(Entry::product).toList();
    }

    private record Entry(long atMillis, Product product) {
        String productId() {
            return product.productId();
        }
    }
}
