package io.electronicsmarketplace.recommendation.evaluation;

import java.util.Arrays;

/**
 * Metrics of one list against the set of products that it should hold. Relevance is binary.
 *
 * @param hit10 1 if one of the first ten is a target (HR@10)
 * @param ndcg10 sum over hits in the first ten of 1 / log2(rank + 1), by the same sum for a list that
 *     starts with min(10, targets) hits (NDCG@10)
 * @param recall20 share of the targets within the first twenty
 * @param reciprocal20 1 / rank of the first hit within the first twenty, else 0 (MRR@20)
 */
public record RankingMetrics(double hit10, double ndcg10, double recall20, double reciprocal20) {
    private static final int TOP = 10;
    private static final int DEEP = 20;
    /** 1 / log2(rank + 1) for ranks from 1. */
    private static final double[] DISCOUNTS = new double[DEEP];
    /** Sum of the discounts of the first n ranks. */
    private static final double[] IDEALS = new double[TOP + 1];

    static {
        for (int rank = 1; rank <= DEEP; rank++) {
            DISCOUNTS[rank - 1] = Math.log(2) / Math.log(rank + 1);
        }
        for (int hits = 1; hits <= TOP; hits++) {
            IDEALS[hits] = IDEALS[hits - 1] + DISCOUNTS[hits - 1];
        }
    }

    /**
     * @param list products, best first, without repetition
     * @param targets ascending, at least one
     */
    public static RankingMetrics of(int[] list, int[] targets) {
        double gain = 0;
        int deepHits = 0;
        int firstHit = 0;
        for (int rank = 1; rank <= Math.min(DEEP, list.length); rank++) {
            if (Arrays.binarySearch(targets, list[rank - 1]) >= 0) {
                deepHits++;
                firstHit = firstHit == 0 ? rank : firstHit;
                gain += rank <= TOP ? DISCOUNTS[rank - 1] : 0;
            }
        }
        return new RankingMetrics(
                firstHit >= 1 && firstHit <= TOP ? 1 : 0,
                gain / IDEALS[Math.min(TOP, targets.length)],
                deepHits / (double) targets.length,
                firstHit == 0 ? 0 : 1.0 / firstHit);
    }
}
