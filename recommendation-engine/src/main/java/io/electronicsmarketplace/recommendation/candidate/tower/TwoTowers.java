package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;
import io.electronicsmarketplace.recommendation.array.FloatArray;
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
 * click counts at once. All products are scored.
 */
public final class TwoTowers implements CandidateModel {
    private static final String NAME = "two-tower";
    /** Keeps the logarithm of a share of nothing near those of a few interactions. */
    private static final double SMALL_SHARE = 3e-6;

    /** Products scored at once: their scores and vectors stay in the first-level cache. */
    private static final int BLOCK = 128;

    private final int d;
    private final FloatArray histories;
    private final FloatArray products;
    private final float[] cold;
    private final HistoryWeights weights;
    private final float[] wanted;

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
        for (int from = 0; from < wanted.length; from += BLOCK) {
            int count = Math.min(BLOCK, wanted.length - from);
            products.copyTo((long) from * d, block, count * d);
            arithmetic.dots(block, count, d, shopper, 0, lifts);
            for (int i = 0; i < count; i++) {
                int product = from + i;
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

    /** Logarithm of the product's lift. */
    public float lift(float[] shopper, int product) {
        float[] vector = new float[d];
        products.copyTo((long) product * d, vector, d);
        return RowArithmetic.dot(shopper, 0, vector, 0, d);
    }

    /**
     * What single products of a history add to the lifts of others.
     *
     * @return a row for each of {@code products} with a column for each of {@code history}
     */
    public float[][] lifts(int[] products, int[] history) {
        float[] past = vectors(histories, history);
        float[] following = vectors(this.products, products);
        RowArithmetic arithmetic = RowArithmetic.fastest();
        float[][] lifts = new float[products.length][history.length];
        for (int row = 0; row < products.length; row++) {
            arithmetic.dots(past, history.length, d, following, row * d, lifts[row]);
        }
        return lifts;
    }

    private float[] vectors(FloatArray all, int[] of) {
        float[] vectors = new float[of.length * d];
        float[] vector = new float[d];
        for (int row = 0; row < of.length; row++) {
            all.copyTo((long) of[row] * d, vector, d);
            System.arraycopy(vector, 0, vectors, row * d, d);
        }
        return vectors;
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
