package io.electronicsmarketplace.recommendation.generated;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.Incidence;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who liked what, with the shape of a dense data set of ratings such as MovieLens-20M: nobody has few products,
 * and some shoppers and products have very many. Equal arguments give equal matrices.
 *
 * @param entries about how many, all of evidence 1
 */
public record GeneratedMatrix(int shoppers, int products, int entries, long seed) {
    /** MovieLens-20M. */
    public static final GeneratedMatrix MOVIE_LENS_20M = new GeneratedMatrix(138_493, 26_744, 20_000_000, 1);

    /** Everybody in MovieLens has at least as many ratings. */
    private static final int LEAST = 20;
    /** The exponent that gives the most popular tenth of the products about two thirds of the entries. */
    private static final double SKEW = 5;

    public Incidence incidence() {
        SplittableRandom random = new SplittableRandom(seed);
        double mean = entries / (double) shoppers - LEAST;
        int[] starts = new int[shoppers + 1];
        IntArrayList columns = new IntArrayList(entries);
        boolean[] taken = new boolean[products];
        for (int shopper = 0; shopper < shoppers; shopper++) {
            int degree = LEAST + (int) (-mean * Math.log(1 - random.nextDouble()));
            int[] row = row(Math.min(degree, products / 2), taken, random);
            columns.addElements(columns.size(), row);
            starts[shopper + 1] = columns.size();
        }
        float[] evidence = new float[columns.size()];
        Arrays.fill(evidence, 1);
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(columns.toIntArray())), FloatArray.of(evidence), products);
    }

    private int[] row(int degree, boolean[] taken, SplittableRandom random) {
        int[] row = new int[degree];
        for (int i = 0; i < degree; ) {
            int product = (int) (products * Math.pow(random.nextDouble(), SKEW));
            if (!taken[product]) {
                taken[product] = true;
                row[i++] = product;
            }
        }
        for (int product : row) {
            taken[product] = false;
        }
        Arrays.sort(row);
        return row;
    }
}
