package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.util.concurrent.TimeUnit;

/** A baseline: products by the number of positive rows in the last days. Counts nothing twice. */
record PopularityWindow(int days, CandidateList counted) implements CandidateModel {
    /** A list is filled from here on; a window that holds less does not fill one. */
    private static final int DEEPEST = 1000;

    /** The window that ends, exclusively, at {@code millis}. */
    static PopularityWindow of(InteractionLog log, int days, long millis) {
        Workspace counts = new Workspace(log.products().size());
        int until = log.rowsBefore(millis);
        for (int row = log.rowsBefore(millis - TimeUnit.DAYS.toMillis(days)); row < until; row++) {
            if (log.kind(row).isPositive()) {
                counts.add(log.product(row), log.kind(row).evidence());
            }
        }
        ShopperQuery all = new ShopperQuery(new int[0], new long[0], new float[0], millis, -1, product -> true);
        CandidateList counted = new CandidateList();
        counts.drain(all, DEEPEST, counted);
        return new PopularityWindow(days, counted);
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.POPULARITY;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        for (int rank = 0; rank < counted.size() && into.size() < limit; rank++) {
            if (query.eligible().test(counted.product(rank))) {
                into.add(counted.product(rank), counted.score(rank));
            }
        }
    }
}
