package io.electronicsmarketplace.recommendation.twins;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.data.Aliases;
import io.electronicsmarketplace.recommendation.data.InteractionColumns;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Groups of twins, and the product that stands for each: one that the catalogue describes, of those the one with most
 * rows, of those the smallest id.
 */
public final class Twins {
    /** The representative of every product in a group, of itself too. */
    private final Map<String, String> representatives;

    private Twins(Map<String, String> representatives) {
        this.representatives = representatives;
    }

    /**
     * The twins that these rows betray; pass rows before T only where something is measured from T on. Costs a
     * sort of the rows, and the comparison of few sets.
     */
    public static Twins in(InteractionLog log) {
        return in(log, product -> false);
    }

    /** @param described whether the catalogue tells anything of a product id: its twins are then known by that */
    public static Twins in(InteractionLog log, Predicate<String> described) {
        int[] leaders = TwinSearch.leaders(log);
        int[] rows = new int[leaders.length];
        for (int row = 0; row < log.rows(); row++) {
            rows[log.product(row)]++;
        }
        int[] members = new int[leaders.length];
        int[] representative = new int[leaders.length];
        Arrays.fill(representative, -1);
        for (int product = 0; product < leaders.length; product++) {
            int group = leaders[product];
            members[group]++;
            if (representative[group] < 0 || standsBefore(log, rows, described, product, representative[group])) {
                representative[group] = product;
            }
        }
        Map<String, String> representatives = new HashMap<>();
        for (int product = 0; product < leaders.length; product++) {
            if (members[leaders[product]] > 1) {
                String id = log.products().idOf(representative[leaders[product]]);
                representatives.put(log.products().idOf(product), id);
            }
        }
        return new Twins(representatives);
    }

    private static boolean standsBefore(
            InteractionLog log, int[] rows, Predicate<String> described, int product, int other) {
        boolean isDescribed = described.test(log.products().idOf(product));
        if (isDescribed != described.test(log.products().idOf(other))) {
            return isDescribed;
        }
        return rows[product] != rows[other]
                ? rows[product] > rows[other]
                : log.products().idOf(product).compareTo(log.products().idOf(other)) < 0;
    }

    /** The twins that a bundle was trained with. */
    public static Twins of(Products products) {
        Map<String, String> representatives = new HashMap<>();
        for (int alias = 0; alias < products.aliases().size(); alias++) {
            String representative =
                    products.ids().idOf(products.aliases().products().get(alias));
            representatives.put(products.aliases().ids().idOf(alias), representative);
            representatives.put(representative, representative);
        }
        return new Twins(representatives);
    }

    /** The ids that were merged away from these products. */
    public Aliases aliases(Dictionary products) {
        Map<String, String> merged = new HashMap<>(representatives);
        merged.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return Aliases.of(merged, products);
    }

    public int groups() {
        return new HashSet<>(representatives.values()).size();
    }

    /** Products in groups, representatives included. */
    public int products() {
        return representatives.size();
    }

    /** The product that the rows of {@code productId} count for: itself when it has no twins. */
    public String representativeOf(String productId) {
        return representatives.getOrDefault(productId, productId);
    }

    /**
     * The log in which twins are one product: rows are those of the representative, and of one shopper, day,
     * group and kind the earliest alone stays. Other products' rows are as they were; products that were merged
     * away are no longer known, and the others' indexes change.
     */
    public InteractionLog merge(InteractionLog log) {
        if (representatives.isEmpty()) {
            return log;
        }
        int[] merged = new int[log.products().size()];
        boolean[] grouped = new boolean[merged.length];
        Dictionary products = productsOf(log);
        for (int product = 0; product < merged.length; product++) {
            String id = log.products().idOf(product);
            merged[product] = products.indexOf(representativeOf(id));
            grouped[product] = representatives.containsKey(id);
        }
        Set<Occasion> seen = new HashSet<>();
        InteractionColumns rows = new InteractionColumns();
        for (int row = 0; row < log.rows(); row++) {
            int product = merged[log.product(row)];
            Occasion occasion = new Occasion(
                    log.shopper(row), ShopperDays.dayOf(log, row), product, log.kind(row), log.isTarget(row));
            if (!grouped[log.product(row)] || seen.add(occasion)) {
                rows.add(log.shopper(row), product, log.atMillis(row), log.kind(row), log.isTarget(row));
            }
        }
        return rows.sorted(log.shoppers(), products, shopper -> shopper, product -> product);
    }

    private Dictionary productsOf(InteractionLog log) {
        Set<String> ids = new HashSet<>();
        for (int product = 0; product < log.products().size(); product++) {
            ids.add(representativeOf(log.products().idOf(product)));
        }
        return Dictionary.of(ids);
    }

    /** What counts once. What is a target and what is not stay apart: neither may hide the other. */
    private record Occasion(int shopper, long day, int product, InteractionKind kind, boolean target) {}
}
