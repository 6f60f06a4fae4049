package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;

/**
 * Products by the logarithm of their share in decayed popularity plus that of their lift after this history, as
 * {@link TowerFitter} learnt it. A shopper's vector is made of the history that comes with the query, so that a
 * click counts at once. The {@value #SCORED} most popular products are scored, whose vectors lie side by side in that
 * order: what comes later has a share that no lift makes up for.
 */
public final class TwoTowers implements CandidateModel {
    private static final String NAME = "two-tower";
    /** Keeps the logarithm of a share of nothing near those of a few interactions. */
    private static final double SMALL_SHARE = 3e-6;

    /** Products scored at once: their scores and vectors stay in the first-level cache. */
    private static final int BLOCK = 128;

    private static final int SCORED = 50_000;

    private final int d;
    private final FloatArray histories;
    private final FloatArray products;
    private final float[] cold;
    private final HistoryWeights weights;
    private final float[] wanted;
    private final IntArray order;
    private final FloatArray popular;

    /**
     * @param histories a vector of {@code cold.length} for each product as part of a history
     * @param products the same for each product that may follow
     * @param cold what is added to every shopper's vector
     */
    TwoTowers(
            FloatArray histories,
            FloatArray products,
            float[] cold,
            HistoryWeights weights,
            DecayedPopularity popularity) {
        this.d = cold.length;
        this.histories = histories;
        this.products = products;
        this.cold = cold;
        this.weights = weights;
        this.wanted = popularity.logShares(SMALL_SHARE);
        this.order = popularity.order();
        this.popular = popular(products, order, d);
    }

    private static FloatArray popular(FloatArray products, IntArray order, int d) {
        float[] popular = new float[Math.min(SCORED, order.length()) * d];
        for (int place = 0; place * d < popular.length; place++) {
            products.copyTo((long) order.get(place) * d, popular, place * d, d);
        }
        return FloatArray.of(popular);
    }

    /** The same with newer popularity. */
    public TwoTowers with(DecayedPopularity popularity) {
        return new TwoTowers(histories, products, cold, weights, popularity);
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.TWO_TOWER;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        if (query.length() == 0) {
            return;
        }
        float[] shopper = shopper(query);
        float[] block = new float[BLOCK * d];
        float[] lifts = new float[BLOCK];
        RowArithmetic arithmetic = RowArithmetic.fastest();
        TopList top = workspace.top();
        top.reset(limit);
        int scored = popular.length() / d;
        for (int from = 0; from < scored; from += BLOCK) {
            int count = Math.min(BLOCK, scored - from);
            popular.copyTo((long) from * d, block, count * d);
            arithmetic.dots(block, count, d, shopper, 0, lifts);
            for (int i = 0; i < count; i++) {
                int product = order.get(from + i);
                float score = wanted[product] + lifts[i];
                if (top.wouldTake(product, score) && query.eligible().test(product)) {
                    top.offer(product, score);
                }
            }
        }
        top.drainTo(into);
    }

    /** The shopper's vector: inner products with those of products are logarithms of lifts. */
    public float[] shopper(ShopperQuery query) {
        float[] shopper = new float[d];
        float[] vector = new float[d];
        float sum = 0;
        for (int row = HistoryWeights.start(query); row < query.length(); row++) {
            float weight = weights.of(query, row);
            histories.copyTo((long) query.products()[row] * d, vector, d);
            for (int k = 0; k < d; k++) {
                shopper[k] += weight * vector[k];
            }
            sum += weight;
        }
        float norm = HistoryWeights.norm(sum);
        for (int k = 0; k < d; k++) {
            shopper[k] = shopper[k] / norm + cold[k];
        }
        return shopper;
    }

    /**
     * Logarithms of lifts.
     *
     * @return a row for each of {@code products}: its lift for the shopper, and what each of {@code history} says alone
     */
    public float[][] lifts(float[] shopper, int[] products, int[] history) {
        float[] past = new float[(1 + history.length) * d];
        System.arraycopy(shopper, 0, past, 0, d);
        for (int row = 0; row < history.length; row++) {
            histories.copyTo((long) history[row] * d, past, (1 + row) * d, d);
        }
        RowArithmetic arithmetic = RowArithmetic.fastest();
        float[] vector = new float[d];
        float[][] lifts = new float[products.length][1 + history.length];
        for (int row = 0; row < products.length; row++) {
            this.products.copyTo((long) products[row] * d, vector, d);
            arithmetic.dots(past, 1 + history.length, d, vector, 0, lifts[row]);
        }
        return lifts;
    }

    /** Logarithm of the product's share in decayed popularity. */
    public float wanted(int product) {
        return wanted[product];
    }

    @Override
    public void write(BundleWriter writer) {
        writer.floats(NAME + ".histories", histories);
        writer.floats(NAME + ".products", products);
        writer.floats(NAME + ".cold", FloatArray.of(cold));
        writer.floats(NAME + ".places", FloatArray.of(weights.places()));
        writer.floats(NAME + ".ages", FloatArray.of(weights.ages()));
    }

    /** Whether a bundle has towers: those that were written before there were any have none. */
    public static boolean isIn(BundleReader reader) {
        return reader.has(NAME + ".cold");
    }

    public static TwoTowers read(BundleReader reader, int products, DecayedPopularity popularity) {
        FloatArray histories = reader.floats(NAME + ".histories");
        FloatArray following = reader.floats(NAME + ".products");
        float[] cold = reader.floats(NAME + ".cold").toArray();
        float[] places = reader.floats(NAME + ".places").toArray();
        float[] ages = reader.floats(NAME + ".ages").toArray();
        long size = (long) products * cold.length;
        reader.require(
                cold.length > 0 && histories.length() == size && following.length() == size,
                "towers are not two vectors of %d for each of %d products".formatted(cold.length, products));
        reader.require(
                places.length == HistoryWeights.PLACES && ages.length == HistoryWeights.OCTAVES,
                "weights of histories are not those of towers");
        return new TwoTowers(histories, following, cold, new HistoryWeights(places, ages), popularity);
    }
}
