package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.data.Aliases;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.catalogue.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a bundle's twins.
 *
 * @param byIndex for each index that stands for several products their ids, its own first, then by id
 */
record TwinIds(Map<Integer, List<String>> byIndex) {

    static TwinIds of(Products products) {
        Map<Integer, List<String>> byIndex = new HashMap<>();
        Aliases aliases = products.aliases();
        for (int alias = 0; alias < aliases.size(); alias++) {
            int index = aliases.products().get(alias);
            byIndex.computeIfAbsent(
                            index, own -> new ArrayList<>(List.of(products.ids().idOf(own))))
                    .add(aliases.ids().idOf(alias));
        }
        return new TwinIds(byIndex);
    }

    boolean isEmpty() {
        return byIndex.isEmpty();
    }

    /** Whether several products have this index. */
    boolean has(int index) {
        return byIndex.containsKey(index);
    }

    /** The first that the catalogue knows and that suits, or {@code null}. */
    @Nullable
    Product first(int index, CatalogueView view, Predicate<Product> suits) {
        for (String id : Objects.requireNonNull(byIndex.get(index))) {
            Product product = view.find(id);
            if (product != null && suits.test(product)) {
                return product;
            }
        }
        return null;
    }
}
