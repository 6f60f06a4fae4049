package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.Products;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;

/** What is popular in the categories of the shopper's latest products. Has no arrays of its own. */
public record CategoryPopularity(DecayedPopularity popularity, Products products) implements CandidateModel {
    /** Categories of so many of the newest products count. */
    private static final int HISTORY = 10;

    @Override
    public CandidateSource source() {
        return CandidateSource.CATEGORY_POPULARITY;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        IntSet categories = new IntOpenHashSet();
        for (int i = Math.max(0, query.length() - HISTORY); i < query.length(); i++) {
            categories.add(products.categories().get(query.products()[i]));
        }
        categories.remove(products.categoryNames().indexOf(""));
        for (int place = 0; place < popularity.order().length() && !categories.isEmpty(); place++) {
            int product = popularity.order().get(place);
            if (query.eligible().test(product)
                    && categories.contains(products.categories().get(product))) {
                into.add(product, popularity.score(product));
                if (into.size() == limit) {
                    return;
                }
            }
        }
    }
}
