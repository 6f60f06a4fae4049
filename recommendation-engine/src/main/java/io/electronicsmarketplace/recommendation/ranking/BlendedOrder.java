package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import java.util.List;

/**
 * Weighted reciprocal rank fusion (after Cormack, Clarke, Büttcher, SIGIR 2009): a candidate's score is
 * the sum over sources of weight · k / (k + rank). Ranks rather than scores, because scores of sources
 * have nothing in common; weight and k of every source are tuned.
 */
public final class BlendedOrder implements RankingModel {
    private final List<SourceWeight> weights;

    public BlendedOrder(List<SourceWeight> weights) {
        this.weights = List.copyOf(weights);
    }

    @Override
    public float[] score(CandidateTable table, ShopperQuery query) {
        return score(table);
    }

    /** The same without a query, of which a blend makes no use. */
    public float[] score(CandidateTable table) {
        float[] scores = new float[table.rows()];
        for (int column = 0; column < table.sources().size(); column++) {
            for (SourceWeight weight : weights) {
                if (weight.source() == table.sources().get(column)) {
                    addVotes(table, column, weight, scores);
                }
            }
        }
        return scores;
    }

    private static void addVotes(CandidateTable table, int column, SourceWeight weight, float[] scores) {
        for (int row = 0; row < scores.length; row++) {
            int rank = table.rank(column, row);
            if (rank != CandidateTable.ABSENT) {
                scores[row] += weight.vote(rank);
            }
        }
    }
}
