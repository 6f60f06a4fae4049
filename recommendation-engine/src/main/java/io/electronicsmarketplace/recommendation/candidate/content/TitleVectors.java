package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.factors.AlternatingLeastSquares;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Dense vectors of titles, in which words that stand together are near each other (latent semantic
 * analysis: Deerwester et al., 1990): the matrix of products and words is factorised as that of shoppers
 * and products is, and a product is folded in by its words as a shopper is by their products.
 */
final class TitleVectors {
    static final int DIMENSIONS = 48;

    private static final FactorSettings SETTINGS = new FactorSettings(DIMENSIONS, 5, 1, 4);
    private static final int BLOCK = 256;

    private TitleVectors() {}

    /**
     * Unit vectors of all products, one after the other; all zeros for one without known words.
     *
     * @param known whose titles the words are learnt from
     */
    static float[] of(TitleSpace space, boolean[] known, long seed, Threads threads) {
        FactorModel words = new AlternatingLeastSquares(SETTINGS, threads).fit(incidence(space, known), seed);
        float[] vectors = new float[known.length * DIMENSIONS];
        threads.forBlocks(known.length, BLOCK, (block, from, to) -> {
            for (int product = from; product < to; product++) {
                float[] vector = words.foldIn(asShopper(space, product));
                double square = 0;
                for (float value : vector) {
                    square += value * value;
                }
                for (int i = 0; i < vector.length && square > 0; i++) {
                    vectors[product * DIMENSIONS + i] = (float) (vector[i] / Math.sqrt(square));
                }
            }
        });
        return vectors;
    }

    private static Incidence incidence(TitleSpace space, boolean[] known) {
        Csr words = space.titles().words();
        int[] starts = new int[known.length + 1];
        IntArrayList columns = new IntArrayList();
        FloatArrayList evidence = new FloatArrayList();
        for (int product = 0; product < known.length; product++) {
            for (int at = words.start(product); known[product] && at < words.end(product); at++) {
                columns.add(words.column(at));
                evidence.add(space.weight(at));
            }
            starts[product + 1] = columns.size();
        }
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(columns.toIntArray())),
                FloatArray.of(evidence.toFloatArray()),
                TitleWords.BUCKETS);
    }

    private static ShopperQuery asShopper(TitleSpace space, int product) {
        Csr words = space.titles().words();
        int count = words.degree(product);
        int[] liked = new int[count];
        float[] evidence = new float[count];
        for (int i = 0; i < count; i++) {
            liked[i] = words.column(words.start(product) + i);
            evidence[i] = space.weight(words.start(product) + i);
        }
        return new ShopperQuery(liked, new long[count], evidence, 0, -1, word -> true);
    }
}
