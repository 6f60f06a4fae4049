package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts which kinds of products follow which, by the weights of {@link FollowWeights}. The lift of a pair of
 * kinds is its count by the one that independent kinds would have, both with a few pairs added, so that rare
 * kinds stay near 1.
 */
final class LiftCounts {
    private static final double ADDED = 5;

    private final FollowWeights weights;
    private final int[] clusters;
    private final double[][] counts = new double[TitleClusters.LEVELS][];

    private LiftCounts(FollowWeights weights, int[] clusters) {
        this.weights = weights;
        this.clusters = clusters;
        for (int level = 0; level < counts.length; level++) {
            int kinds = TitleClusters.count(level);
            counts[level] = new double[kinds * kinds];
        }
    }

    static ClusterLift fit(
            InteractionLog log, TitleWords titles, DecayedPopularity popularity, long seed, Threads threads) {
        boolean[] known = log.knownProducts();
        float[] vectors = TitleVectors.of(TitleSpace.of(titles, known), known, seed, threads);
        int[] clusters = TitleClusters.of(vectors, known, seed, threads);
        FollowWeights weights = new FollowWeights(log);
        LiftCounts counts = new LiftCounts(weights, clusters);
        counts.count();
        ProductLift single = PairCounts.fit(weights, known.length, threads);
        return new ClusterLift(IntArray.of(clusters), counts.lifts(), single, popularity);
    }

    private void count() {
        for (int shopper = 0; shopper < weights.shoppers(); shopper++) {
            double share = weights.share(shopper);
            for (int first = weights.start(shopper); first < weights.end(shopper); first++) {
                for (int second = weights.start(shopper); second < weights.end(shopper); second++) {
                    double weight = weights.of(first, second, share);
                    if (weight > 0) {
                        add(weights.productAt(first), weights.productAt(second), weight);
                    }
                }
            }
        }
    }

    private void add(int first, int second, double weight) {
        for (int level = 0; level < counts.length; level++) {
            int from = clusters[first * TitleClusters.LEVELS + level];
            int to = clusters[second * TitleClusters.LEVELS + level];
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
