package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import java.util.HashSet;
import java.util.Set;

/**
 * Proposes the three products that follow each one of the history in the order of ids, nearer ones stronger: a
 * personal model whose scores are whole numbers, and whose lists are short.
 */
record NextNumbers(int products) implements CandidateModel {
    static final int REACH = 3;

    /** The same as the model says, for a slow check. */
    static double score(int product, Set<Integer> history) {
        double score = 0;
        for (int step = 1; step <= REACH; step++) {
            score += history.contains(product - step) ? REACH + 1 - step : 0;
        }
        return score;
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.ITEM_NEIGHBOURS;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        Set<Integer> distinct = new HashSet<>();
        for (int product : query.products()) {
            distinct.add(product);
        }
        for (int product : distinct) {
            for (int step = 1; step <= REACH && product + step < products; step++) {
                workspace.add(product + step, REACH + 1 - step);
            }
        }
        workspace.drain(query, limit, into);
    }
}
