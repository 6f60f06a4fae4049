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
import java.util.Arrays;

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
    private final int[] cold;
    private final FloatArray vectors;
    private final FloatArray appeals;

    /**
     * @param cold indexes of the products that are proposed, ascending
     * @param vectors of each of these, one after the other
     * @param appeals of each of these
     */
    ContentFactors(FactorModel factors, ContentMap map, IntArray cold, FloatArray vectors, FloatArray appeals) {
        this.factors = factors;
        this.map = map;
        this.cold = cold.toArray();
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
        for (int i = 0; i < cold.length; i++) {
            float score = coldScore(shopper, i, vector);
            if (top.wouldTake(cold[i], score) && query.eligible().test(cold[i])) {
                top.offer(cold[i], score);
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

    /** Score of one of the products that are proposed, 0 for any other. */
    public float score(float[] shopper, int product) {
        int at = Arrays.binarySearch(cold, product);
        return at < 0 ? 0 : coldScore(shopper, at, new float[factors.dimensions()]);
    }

    private float coldScore(float[] shopper, int at, float[] vector) {
        vectors.copyTo((long) at * vector.length, vector, vector.length);
        return score(shopper, vector, appeals.get(at));
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
        writer.floats("content.cold-vectors", vectors);
        writer.floats("content.cold-appeals", appeals);
    }

    public static boolean isIn(BundleReader reader) {
        return reader.has("content.cold");
    }

    public static ContentFactors read(BundleReader reader, FactorModel factors, int products) {
        IntArray cold = reader.ints("content.cold");
        FloatArray vectors = reader.floats("content.cold-vectors");
        FloatArray appeals = reader.floats("content.cold-appeals");
        reader.require(
                vectors.length() == (long) cold.length() * factors.dimensions() && appeals.length() == cold.length(),
                "places of content are not those of %d products".formatted(cold.length()));
        reader.require(cold.allWithin(products), "content proposes products that are not there");
        for (int i = 1; i < cold.length(); i++) {
            reader.require(cold.get(i - 1L) < cold.get(i), "products of content are not in their order");
        }
        return new ContentFactors(factors, ContentMap.read(reader, factors.dimensions()), cold, vectors, appeals);
    }
}
