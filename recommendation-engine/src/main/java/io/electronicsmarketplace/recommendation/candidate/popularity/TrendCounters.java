package io.electronicsmarketplace.recommendation.candidate.popularity;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Counts interactions at several half-lives at once and yields {@link ProductTrends} snapshots. Forward
 * decay as in {@link PopularityCounters}: nothing is rewritten while time goes on. One thread counts at a
 * time.
 */
public final class TrendCounters {
    private final Decay[] decays;
    private final double[][] scores;
    private final double[] counts;
    private final long[] firstMillis;
    private final long[] lastMillis;

    /** Counters at zero. {@code landmarkMillis} should lie near the times that will be counted. */
    public TrendCounters(int products, long landmarkMillis) {
        this.decays = new Decay[ProductTrends.HALF_LIVES_DAYS.length];
        for (int i = 0; i < decays.length; i++) {
            decays[i] = new Decay(TimeUnit.DAYS.toMillis(ProductTrends.HALF_LIVES_DAYS[i]), landmarkMillis);
        }
        this.scores = new double[decays.length][products];
        this.counts = new double[products];
        this.firstMillis = new long[products];
        this.lastMillis = new long[products];
        Arrays.fill(firstMillis, ProductTrends.NEVER);
        Arrays.fill(lastMillis, ProductTrends.NEVER);
    }

    /** Counts one interaction of the given weight (see {@code InteractionKind.evidence}). */
    public void count(int product, long atMillis, float weight) {
        for (int i = 0; i < decays.length; i++) {
            scores[i][product] += weight * decays[i].weight(atMillis);
        }
        counts[product] += weight;
        boolean never = firstMillis[product] == ProductTrends.NEVER;
        firstMillis[product] = never ? atMillis : Math.min(firstMillis[product], atMillis);
        lastMillis[product] = never ? atMillis : Math.max(lastMillis[product], atMillis);
    }

    /** What was counted so far. Sorts all products once per half-life. */
    public ProductTrends snapshot() {
        int products = counts.length;
        float[] shares = new float[products * decays.length];
        for (int i = 0; i < decays.length; i++) {
            double total = 0;
            for (double score : scores[i]) {
                total += score;
            }
            for (int product = 0; product < products; product++) {
                shares[product * decays.length + i] = total == 0 ? 0 : (float) (scores[i][product] / total);
            }
        }
        float[] rounded = new float[products];
        for (int product = 0; product < products; product++) {
            rounded[product] = (float) counts[product];
        }
        return ProductTrends.of(shares, rounded, firstMillis.clone(), lastMillis.clone());
    }
}
