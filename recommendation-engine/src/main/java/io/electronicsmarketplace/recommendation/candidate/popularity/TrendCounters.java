package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
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

    static TrendCounters from(
            TrendTotals totals, FloatArray shares, FloatArray counts, LongArray firstMillis, LongArray lastMillis) {
        TrendCounters counters = new TrendCounters(counts.length(), totals.landmarkMillis());
        int scales = counters.decays.length;
        for (int product = 0; product < counters.counts.length; product++) {
            for (int i = 0; i < scales; i++) {
                counters.scores[i][product] = shares.get((long) product * scales + i) * totals.perScale()[i];
            }
            counters.counts[product] = counts.get(product);
            counters.firstMillis[product] = firstMillis.get(product);
            counters.lastMillis[product] = lastMillis.get(product);
        }
        return counters;
    }

    /** Counts one interaction of the given weight (see {@code InteractionKind.evidence}). */
    public void count(int product, long atMillis, float weight) {
        for (int i = 0; i < decays.length; i++) {
            scores[i][product] += weight * decays[i].weight(atMillis);
        }
        counts[product] += weight;
        happened(product, atMillis, atMillis);
    }

    private void happened(int product, long first, long last) {
        boolean never = firstMillis[product] == ProductTrends.NEVER;
        firstMillis[product] = never ? first : Math.min(firstMillis[product], first);
        lastMillis[product] = never ? last : Math.max(lastMillis[product], last);
    }

    /** Counters at zero that decay as these do. */
    public TrendCounters empty(int products) {
        return new TrendCounters(products, decays[0].landmarkMillis());
    }

    /** The same counts with room for more products. */
    public TrendCounters grown(int products) {
        TrendCounters grown = empty(products);
        for (int product = 0; product < counts.length; product++) {
            grown.add(product, this, product);
        }
        return grown;
    }

    /** Counts what {@code others}, which decay as these do, counted of their {@code other}th product. */
    public void add(int product, TrendCounters others, int other) {
        if (others.firstMillis[other] == ProductTrends.NEVER) {
            return;
        }
        for (int i = 0; i < decays.length; i++) {
            scores[i][product] += others.scores[i][other];
        }
        counts[product] += others.counts[other];
        happened(product, others.firstMillis[other], others.lastMillis[other]);
    }

    /** What was counted so far. Sorts all products once per half-life. */
    public ProductTrends snapshot() {
        int products = counts.length;
        float[] shares = new float[products * decays.length];
        double[] totals = new double[decays.length];
        for (int i = 0; i < decays.length; i++) {
            double total = 0;
            for (double score : scores[i]) {
                total += score;
            }
            totals[i] = total;
            for (int product = 0; product < products; product++) {
                shares[product * decays.length + i] = total == 0 ? 0 : (float) (scores[i][product] / total);
            }
        }
        float[] rounded = new float[products];
        for (int product = 0; product < products; product++) {
            rounded[product] = (float) counts[product];
        }
        return new ProductTrends(
                FloatArray.of(shares),
                FloatArray.of(rounded),
                LongArray.of(firstMillis.clone()),
                LongArray.of(lastMillis.clone()),
                new TrendTotals(decays[0].landmarkMillis(), totals));
    }
}
