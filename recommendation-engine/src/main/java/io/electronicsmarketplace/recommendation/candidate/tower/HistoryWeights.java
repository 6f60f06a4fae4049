package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;

/**
 * What a row of a history counts: its evidence, times a learnt factor for its place, newest first, and one for the
 * octave of its age in days.
 *
 * @param places logarithm of the factor of each place
 * @param ages logarithm of the factor of each octave
 */
record HistoryWeights(float[] places, float[] ages) {
    /** So many of the newest rows count. */
    static final int PLACES = 20;

    /** The last one holds all that are older than 5.6 years. */
    static final int OCTAVES = 12;

    private static final double DAY_MILLIS = 86_400_000;

    /** Weights that make no difference yet. */
    HistoryWeights() {
        this(new float[PLACES], new float[OCTAVES]);
    }

    /** Octave of an age. */
    static int octave(long nowMillis, long atMillis) {
        int days = (int) Math.max(0, (nowMillis - atMillis) / DAY_MILLIS);
        return Math.min(OCTAVES - 1, 31 - Integer.numberOfLeadingZeros(1 + days));
    }

    float of(int place, int octave, float evidence) {
        return evidence * (float) Math.exp(places[place] + ages[octave]);
    }

    /** The same for a row of a query. */
    float of(ShopperQuery query, int row) {
        int place = query.length() - 1 - row;
        return of(place, octave(query.nowMillis(), query.atMillis()[row]), query.evidence()[row]);
    }

    static int start(ShopperQuery query) {
        return Math.max(0, query.length() - PLACES);
    }

    /** By what a sum of weighted vectors is divided: more of the same says more, but ever less. */
    static float norm(float weights) {
        return (float) Math.sqrt(1 + weights);
    }
}
