package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Counts which kinds of products follow which. Every ordered pair of products of a shopper counts, the
 * second on the day of the first or later; a pair {@code t} days apart counts exp(-t / 120), and all pairs of a
 * shopper together grow with the root of their number. The lift of a pair of kinds is its count by the one
 * that independent kinds would have, both with a few pairs added, so that rare kinds stay near 1.
 */
final class LiftCounts {
    /** Newest rows of a shopper that count: pairs grow with the square. */
    private static final int PER_SHOPPER = 40;

    private static final double FADE_DAYS = 120;
    private static final double ADDED = 5;
    private static final double DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final InteractionLog log;
    private final int[] clusters;
    private final double[][] counts = new double[TitleClusters.LEVELS][];

    private LiftCounts(InteractionLog log, int[] clusters) {
        this.log = log;
        this.clusters = clusters;
        for (int level = 0; level < counts.length; level++) {
            int kinds = TitleClusters.count(level);
            counts[level] = new double[kinds * kinds];
        }
    }

    static ClusterLift fit(
            InteractionLog log, TitleWords titles, DecayedPopularity popularity, long seed, Threads threads) {
        boolean[] known = new boolean[titles.words().rows()];
        for (int row = 0; row < log.rows(); row++) {
            known[log.product(row)] = true;
        }
        float[] vectors = TitleVectors.of(TitleSpace.of(titles, known), known, seed, threads);
        int[] clusters = TitleClusters.of(vectors, known, seed, threads);
        LiftCounts counts = new LiftCounts(log, clusters);
        counts.count();
        return new ClusterLift(IntArray.of(clusters), counts.lifts(), popularity);
    }

    private void count() {
        Histories histories = Histories.of(log);
        for (int shopper = 0; shopper < histories.rows().rows(); shopper++) {
            int end = histories.rows().end(shopper);
            int start = Math.max(histories.rows().start(shopper), end - PER_SHOPPER);
            double share = 1 / Math.sqrt(Math.max(1, (end - start) * (end - start - 1) / 2.0));
            for (int first = start; first < end; first++) {
                for (int second = start; second < end; second++) {
                    countPair(histories.rows().column(first), histories.rows().column(second), share);
                }
            }
        }
    }

    private void countPair(int first, int second, double share) {
        double days = Math.floor(log.atMillis(second) / DAY_MILLIS) - Math.floor(log.atMillis(first) / DAY_MILLIS);
        if (days < 0 || log.product(first) == log.product(second)) {
            return;
        }
        double weight = share * Math.exp(-days / FADE_DAYS);
        for (int level = 0; level < counts.length; level++) {
            int from = clusters[log.product(first) * TitleClusters.LEVELS + level];
            int to = clusters[log.product(second) * TitleClusters.LEVELS + level];
            counts[level][from * TitleClusters.count(level) + to] += weight;
        }
    }

    private List<FloatArray> lifts() {
        List<FloatArray> lifts = new ArrayList<>();
        for (int level = 0; level < counts.length; level++) {
            lifts.add(FloatArray.of(lift(counts[level], TitleClusters.count(level))));
        }
        return lifts;
    }

    private static float[] lift(double[] counts, int kinds) {
        double[] from = new double[kinds];
        double[] to = new double[kinds];
        double total = 0;
        for (int at = 0; at < counts.length; at++) {
            from[at / kinds] += counts[at];
            to[at % kinds] += counts[at];
            total += counts[at];
        }
        float[] lifts = new float[counts.length];
        for (int at = 0; at < counts.length; at++) {
            double expected = total == 0 ? 0 : from[at / kinds] * to[at % kinds] / total;
            lifts[at] = (float) ((counts[at] + ADDED) / (expected + ADDED));
        }
        return lifts;
    }
}
