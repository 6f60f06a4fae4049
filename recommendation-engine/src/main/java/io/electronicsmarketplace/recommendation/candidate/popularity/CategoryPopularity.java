package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.Products;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;

/**
 * What is popular in the categories of the shopper's latest products. Each category has its products in the order
 * of popularity, and a request merges those of its few categories: a rare one costs no walk over all products.
 */
public final class CategoryPopularity implements CandidateModel {
    /** Categories of so many of the newest products count. */
    private static final int HISTORY = 10;

    private final DecayedPopularity popularity;
    private final Products products;
    private final Csr places;

    public CategoryPopularity(DecayedPopularity popularity, Products products) {
        this.popularity = popularity;
        this.products = products;
        this.places = places(popularity.order(), products);
    }

    /** For each category the places of its products in the order of popularity, ascending. */
    private static Csr places(IntArray order, Products products) {
        int[] starts = new int[products.categoryNames().size() + 1];
        for (int place = 0; place < order.length(); place++) {
            starts[products.categories().get(order.get(place)) + 1]++;
        }
        for (int category = 0; category < starts.length - 1; category++) {
            starts[category + 1] += starts[category];
        }
        int[] next = starts.clone();
        int[] places = new int[order.length()];
        for (int place = 0; place < places.length; place++) {
            places[next[products.categories().get(order.get(place))]++] = place;
        }
        return new Csr(IntArray.of(starts), IntArray.of(places));
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.CATEGORY_POPULARITY;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        int[] categories = categories(query);
        int[] heads = new int[categories.length];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = places.start(categories[i]);
        }
        while (into.size() < limit) {
            int first = first(categories, heads);
            if (first < 0) {
                return;
            }
            int product = popularity.order().get(places.column(heads[first]++));
            if (query.eligible().test(product)) {
                into.add(product, popularity.score(product));
            }
        }
    }

    private int[] categories(ShopperQuery query) {
        IntSet categories = new IntOpenHashSet();
        for (int i = Math.max(0, query.length() - HISTORY); i < query.length(); i++) {
            categories.add(products.categories().get(query.products()[i]));
        }
        categories.remove(products.categoryNames().indexOf(""));
        return categories.toIntArray();
    }

    /** Whose head stands first in the order of popularity, -1 if all have come to their end. */
    private int first(int[] categories, int[] heads) {
        int first = -1;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < places.end(categories[i])
                    && (first < 0 || places.column(heads[i]) < places.column(heads[first]))) {
                first = i;
            }
        }
        return first;
    }
}
