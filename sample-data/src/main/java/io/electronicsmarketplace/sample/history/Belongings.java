package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a shopper has taken so far. */
final class Belongings {
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Set<Integer> products = new HashSet<>();
    private final List<Product> inOrder = new ArrayList<>();
    private final long[] lastDayByKind;
    private final int[] lastBrandByKind;

    Belongings(int kinds) {
        lastDayByKind = new long[kinds];
        lastBrandByKind = new int[kinds];
        Arrays.fill(lastDayByKind, NEVER);
        Arrays.fill(lastBrandByKind, -1);
    }

    void add(int number, Product product, long day) {
        products.add(number);
        inOrder.add(product);
        lastDayByKind[product.kind()] = day;
        lastBrandByKind[product.kind()] = product.brand();
    }

    boolean has(int product) {
        return products.contains(product);
    }

    /** Days since the last of this kind; very many if there was none. */
    long daysSince(int kind, long day) {
        return day - lastDayByKind[kind];
    }

    /** The maker of the last of this kind; −1 if there was none. */
    int brandOfKind(int kind) {
        return lastBrandByKind[kind];
    }

    /** The latest first. */
    List<Product> latestFirst() {
        return inOrder.reversed();
    }
}
