package io.electronicsmarketplace.recommendation.candidate.coldstart;

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
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.data.ContentFeatures;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.Arrays;
import java.util.List;

/**
 * Products that hardly anybody showed interest in, where their content says that they belong among the
 * factors. A product's score is how much the shopper would like it by factors, times its appeal: (max(0,
 * x · y) + {@value #TASTELESS}) · appeal. Of products that came after training, {@link #place} says the same.
 */
public final class ContentFactors implements CandidateModel {
    /**
     * Liking that any product has: the share of appeal where taste says nothing. Liked products are predicted at some
     * 0.1; twice and half of it did as well.
     */
    private static final float TASTELESS = 0.05f;

    private final FactorModel factors;
    private final ContentMap map;
    private final Products products;
    private final int[] cold;
    private final int[] proposed;
    private final FloatArray vectors;
    private final FloatArray appeals;

    /**
     * @param cold indexes of the products that this is about, ascending
     * @param proposed those of them that it proposes, ascending
     * @param vectors of each of these, one after the other
     * @param appeals of each of these
     */
    ContentFactors(
            FactorModel factors,
            ContentMap map,
            Products products,
            int[] cold,
            int[] proposed,
            FloatArray vectors,
            FloatArray appeals) {
        this.factors = factors;
        this.map = map;
        this.products = products;
        this.cold = cold;
        this.proposed = proposed;
        this.vectors = vectors;
        this.appeals = appeals;
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.CONTENT;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        float[] shopper = foldIn(query);
        if (shopper.length == 0) {
            return;
        }
        float[] vector = new float[shopper.length];
        TopList top = workspace.top();
        top.reset(limit);
        for (int i = 0; i < proposed.length; i++) {
            vectors.copyTo((long) i * vector.length, vector, vector.length);
            float score = score(shopper, vector, appeals.get(i));
            if (top.wouldTake(proposed[i], score) && query.eligible().test(proposed[i])) {
                top.offer(proposed[i], score);
            }
        }
        top.drainTo(into);
    }

    /** The shopper's vector among the factors, or an empty one when nothing is known. */
    public float[] foldIn(ShopperQuery query) {
        return factors.foldIn(query);
    }

    /** Where a product belongs that came after training. Costs a row of factors for each word of its title. */
    public Place place(ProductFacts facts) {
        return map.place(ContentFeatures.of(facts));
    }

    /**
     * Score of a product in its place.
     *
     * @param shopper as {@link #foldIn} gives it: to an empty one all products are equally to their taste
     */
    public float score(float[] shopper, Place place) {
        return score(shopper, place.vector(), place.appeal());
    }

    /** Score of one of the products that hardly anybody showed interest in, 0 for any other. Costs what {@link #place} does. */
    public float score(float[] shopper, int product) {
        return Arrays.binarySearch(cold, product) < 0
                ? 0
                : score(shopper, map.place(ContentFeatures.of(products, product)));
    }

    private static float score(float[] shopper, float[] vector, float appeal) {
        float liking = 0;
        for (int k = 0; k < shopper.length; k++) {
            liking += shopper[k] * vector[k];
        }
        return (Math.max(0, liking) + TASTELESS) * appeal;
    }

    @Override
    public void write(BundleWriter writer) {
        map.write(writer);
        writer.ints("content.cold", IntArray.of(cold));
        writer.ints("content.proposed", IntArray.of(proposed));
        writer.floats("content.cold-vectors", vectors);
        writer.floats("content.cold-appeals", appeals);
    }

    public static boolean isIn(BundleReader reader) {
        return reader.has("content.cold");
    }

    public static ContentFactors read(BundleReader reader, FactorModel factors, Products products) {
        IntArray cold = reader.ints("content.cold");
        // Bundles up to format 4 propose all.
        IntArray proposed = reader.has("content.proposed") ? reader.ints("content.proposed") : cold;
        FloatArray vectors = reader.floats("content.cold-vectors");
        FloatArray appeals = reader.floats("content.cold-appeals");
        reader.require(
                vectors.length() == (long) proposed.length() * factors.dimensions()
                        && appeals.length() == proposed.length(),
                "places of content are not those of %d products".formatted(proposed.length()));
        for (IntArray indexes : List.of(cold, proposed)) {
            reader.require(indexes.allWithin(products.size()), "content is about products that are not there");
            for (int i = 1; i < indexes.length(); i++) {
                reader.require(indexes.get(i - 1L) < indexes.get(i), "products of content are not in their order");
            }
        }
        return new ContentFactors(
                factors,
                ContentMap.read(reader, factors.dimensions()),
                products,
                cold.toArray(),
                proposed.toArray(),
                vectors,
                appeals);
    }
}
