package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import io.electronicsmarketplace.recommendation.candidate.content.ProductLift;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * Pairs of the history's products with each candidate.
 *
 * @param counted for each row the pairs that were counted, weighed as {@link ClusterLift} weighs the history
 * @param likeliest for each row the largest share that it has of the pairs of one product of the history
 * @param begun all pairs that begin with the history's products, weighed alike
 */
record PairSums(float[] counted, float[] likeliest, float begun) {

    static PairSums of(FeatureRows rows, ProductLift lift) {
        Int2IntOpenHashMap rowOf = rows.rowOfProduct();
        ShopperQuery query = rows.query();
        float[] counted = new float[rows.count()];
        float[] likeliest = new float[rows.count()];
        float begun = 0;
        for (int i = ClusterLift.historyStart(query); i < query.length(); i++) {
            int product = query.products()[i];
            float weight = ClusterLift.weight(query, i);
            begun += weight * lift.begun().get(product);
            for (int at = lift.pairs().start(product); at < lift.pairs().end(product); at++) {
                int row = rowOf.get(lift.pairs().column(at));
                if (row >= 0) {
                    counted[row] += weight * lift.counts().get(at);
                    likeliest[row] = Math.max(likeliest[row], lift.share(product, at));
                }
            }
        }
        return new PairSums(counted, likeliest, begun);
    }
}
