package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.statistics.UserSums;
import java.util.Map;

/**
 * What a contestant did with a view's queries. Arrays have an element per query, in the order of queries.
 *
 * @param users who asked
 * @param coverage coverage@10
 * @param gini inequality of exposure in first tens
 * @param diversity mean distance of two products of a first ten
 * @param candidateRecall share of all targets that were among the candidates before ranking
 * @param recallBySource the same for what each source proposed
 */
public record ContestantResult(
        String name,
        EvaluationView view,
        int[] users,
        double[] hit10,
        double[] ndcg10,
        double[] recall20,
        double[] reciprocal20,
        double coverage,
        double gini,
        double diversity,
        double candidateRecall,
        Map<CandidateSource, Double> recallBySource) {

    public ContestantResult {
        recallBySource = Map.copyOf(recallBySource);
    }

    public int queries() {
        return users.length;
    }

    public UserSums ndcgByUser() {
        return UserSums.of(users, ndcg10);
    }

    public double meanNdcg10() {
        return mean(ndcg10);
    }

    /** Arithmetic mean, 0 for no queries. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
