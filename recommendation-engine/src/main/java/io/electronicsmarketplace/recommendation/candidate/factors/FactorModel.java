package io.electronicsmarketplace.recommendation.candidate.factors;

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
import it.unimi.dsi.fastutil.ints.Int2FloatLinkedOpenHashMap;

/**
 * Products as vectors. A shopper's vector is computed from the history that comes with the query (folded
 * in), never looked up, so that a new shopper is served at once and a click counts at once.
 *
 * <p>The best products are found exactly, and mostly without a look at all of them: they are scored longest vector
 * first, until not even a vector in the shopper's direction would be long enough to come among the best (the inequality
 * of Cauchy and Schwarz; Teflioudi, Gemulla and Mykytiuk, LEMP, SIGMOD 2015).
 */
public final class FactorModel implements CandidateModel {
    /** From zero, so many steps leave less than a thousandth of the solution. */
    private static final int FOLD_IN_STEPS = 10;
    /** Products scored at once: their scores and vectors stay in the first-level cache. */
    private static final int BLOCK = 128;

    /** So many are scored before anybody asks whether they may be proposed: a block at once is scored faster. */
    private static final int UNASKED = 64 * BLOCK;

    /** By which an inner product of floats may exceed that of lengths. */
    private static final float ROUNDING = 1.0001f;

    private final FactorSettings settings;
    private final LongestFirst factors;
    private final float[] gram;

    private FactorModel(FactorSettings settings, LongestFirst factors, float[] gram) {
        this.settings = settings;
        this.factors = factors;
        this.gram = gram;
    }

    /** @param vectors of all products, one after the other; the caller gives the array away */
    static FactorModel of(FactorSettings settings, float[] vectors, float[] gram) {
        return new FactorModel(settings, LongestFirst.of(vectors, settings.dimensions()), gram);
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.FACTORS;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        float[] shopper = foldIn(query);
        if (shopper.length == 0) {
            return;
        }
        int d = settings.dimensions();
        float[] block = new float[BLOCK * d];
        float[] scores = new float[BLOCK];
        RowArithmetic arithmetic = RowArithmetic.fastest();
        TopList top = workspace.top();
        top.reset(limit);
        float length = LongestFirst.length(shopper, 0, d);
        int from = 0;
        for (; from < Math.min(UNASKED, factors.count()); from += BLOCK) {
            if (!top.wouldTake(0, factors.longest(from) * length * ROUNDING)) {
                break;
            }
            int count = Math.min(BLOCK, factors.count() - from);
            factors.copyRows(from, count, block);
            arithmetic.dots(block, count, d, shopper, 0, scores);
            for (int i = 0; i < count; i++) {
                int product = factors.product(from + i);
                if (top.wouldTake(product, scores[i]) && query.eligible().test(product)) {
                    top.offer(product, scores[i]);
                }
            }
        }
        proposeRest(query, from, shopper, length, top);
        top.drainTo(into);
    }

    /** Where the list is not full by then, few may be eligible: only these are scored. */
    private void proposeRest(ShopperQuery query, int from, float[] shopper, float length, TopList top) {
        float[] vector = new float[shopper.length];
        for (int place = from; place < factors.count(); place++) {
            if (!top.wouldTake(0, factors.longest(place) * length * ROUNDING)) {
                return;
            }
            int product = factors.product(place);
            if (query.eligible().test(product)) {
                factors.copyRows(place, 1, vector);
                top.offer(product, RowArithmetic.dot(shopper, 0, vector, 0, vector.length));
            }
        }
    }

    /** Length of a vector. */
    public int dimensions() {
        return settings.dimensions();
    }

    /** The product's vector. */
    public float[] vector(int product) {
        float[] vector = new float[settings.dimensions()];
        factors.copyVector(product, vector);
        return vector;
    }

    /** Dot product of a shopper's vector and a product's. */
    public float score(float[] shopper, int product) {
        float[] vector = vector(product);
        return RowArithmetic.dot(shopper, 0, vector, 0, vector.length);
    }

    /**
     * Cosines of vectors: unlike {@link #score} they do not grow with popularity. What has no vector is at 0 to
     * everything.
     *
     * @return a row for each of {@code products} with a column for each of {@code others}
     */
    public float[][] cosines(int[] products, int[] others) {
        int d = settings.dimensions();
        float[] left = directions(products);
        float[] right = directions(others);
        RowArithmetic arithmetic = RowArithmetic.fastest();
        float[][] cosines = new float[products.length][others.length];
        for (int row = 0; row < products.length; row++) {
            arithmetic.dots(right, others.length, d, left, row * d, cosines[row]);
        }
        return cosines;
    }

    /** Vectors at length 1, one after the other. */
    private float[] directions(int[] products) {
        int d = settings.dimensions();
        float[] directions = new float[products.length * d];
        float[] vector = new float[d];
        for (int row = 0; row < products.length; row++) {
            factors.copyVector(products[row], vector);
            float norm = LongestFirst.length(vector, 0, d);
            for (int k = 0; norm > 0 && k < d; k++) {
                directions[row * d + k] = vector[k] / norm;
            }
        }
        return directions;
    }

    /** The shopper's vector, or an empty one when nothing is known. */
    public float[] foldIn(ShopperQuery query) {
        Int2FloatLinkedOpenHashMap strongest = new Int2FloatLinkedOpenHashMap();
        for (int i = 0; i < query.length(); i++) {
            strongest.merge(query.products()[i], query.evidence()[i], Math::max);
        }
        if (strongest.isEmpty()) {
            return new float[0];
        }
        float[] vector = new float[settings.dimensions()];
        NormalEquation equation = new NormalEquation(vector.length, settings.regularisation());
        equation.begin(strongest.size());
        for (var entry : strongest.int2FloatEntrySet()) {
            factors.copyVector(entry.getIntKey(), vector);
            equation.like(vector, 0, settings.confidence() * entry.getFloatValue(), 1);
        }
        float[] shopper = new float[vector.length];
        equation.solve(gram, shopper, 0, FOLD_IN_STEPS);
        return shopper;
    }

    @Override
    public void write(BundleWriter writer) {
        factors.write(writer);
        writer.floats("factors.gram", FloatArray.of(gram));
    }

    public static FactorModel read(BundleReader reader, FactorSettings settings, int products) {
        LongestFirst factors = LongestFirst.read(reader, products, settings.dimensions());
        FloatArray gram = reader.floats("factors.gram");
        int d = settings.dimensions();
        reader.require(gram.length() == d * d, "the Gram matrix of factors is not %d by %d".formatted(d, d));
        return new FactorModel(settings, factors, gram.toArray());
    }
}
