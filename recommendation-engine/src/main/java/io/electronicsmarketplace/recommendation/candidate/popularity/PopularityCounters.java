package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import java.time.Duration;
import java.util.Arrays;

/**
 * Counts interactions with decay and yields {@link DecayedPopularity} snapshots. The order of counting
 * does not matter but for rounding; one thread counts at a time.
 */
public final class PopularityCounters {
    private final Decay decay;
    private final double[] scores;

    private PopularityCounters(Decay decay, double[] scores) {
        this.decay = decay;
        this.scores = scores;
    }

    /** Counters at zero. {@code landmarkMillis} should lie near the times that will be counted. */
    public static PopularityCounters empty(int products, Duration halfLife, long landmarkMillis) {
        return new PopularityCounters(new Decay(halfLife.toMillis(), landmarkMillis), new double[products]);
    }

    static PopularityCounters from(DecayedPopularity popularity) {
        double[] scores = new double[popularity.products()];
        for (int product = 0; product < scores.length; product++) {
            scores[product] = popularity.score(product);
        }
        return new PopularityCounters(popularity.decay(), scores);
    }

    /** Counts one interaction of the given weight (see {@code InteractionKind.evidence}). */
    public void count(int product, long atMillis, float weight) {
        scores[product] += weight * decay.weight(atMillis);
    }

    /** Counters at zero that decay as these do. */
    public PopularityCounters empty(int products) {
        return new PopularityCounters(decay, new double[products]);
    }

    /** The same counts with room for more products. */
    public PopularityCounters grown(int products) {
        return new PopularityCounters(decay, Arrays.copyOf(scores, products));
    }

    /** Counts what {@code others}, which decay as these do, counted of their {@code other}th product. */
    public void add(int product, PopularityCounters others, int other) {
        scores[product] += others.scores[other];
    }

    /** What is popular by what was counted so far. Sorts all products. */
    public DecayedPopularity snapshot() {
        float[] rounded = new float[scores.length];
        for (int product = 0; product < scores.length; product++) {
            rounded[product] = (float) scores[product];
        }
        return new DecayedPopularity(decay, FloatArray.of(rounded), IntArray.of(ProductOrder.descending(scores)));
    }
}
