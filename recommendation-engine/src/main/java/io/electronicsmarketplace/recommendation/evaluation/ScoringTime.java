package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.Proposals;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Processor time of one list on one thread, all sources included, in microseconds. Not the wall's clock: a
 * decision must not depend on what else runs on the machine. The first pass warms up.
 */
public record ScoringTime(double microsP50, double microsP99) {

    static ScoringTime of(Recommender recommender, ShopperQuery[] queries) {
        measured(recommender, queries);
        double[] micros = measured(recommender, queries);
        Arrays.sort(micros);
        return queries.length == 0
                ? new ScoringTime(0, 0)
                : new ScoringTime(micros[queries.length / 2], micros[(int) (queries.length * 0.99)]);
    }

    private static double[] measured(Recommender recommender, ShopperQuery[] queries) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        Workspace workspace = new Workspace(recommender.products().size());
        double[] micros = new double[queries.length];
        for (int i = 0; i < queries.length; i++) {
            ShopperQuery query = queries[i];
            Proposals asked = (model, limit) -> {
                CandidateList list = new CandidateList();
                model.propose(query, limit, workspace, list);
                return list;
            };
            long start = clock.getCurrentThreadCpuTime();
            recommender.list(query, Surface.HOME, Recorder.LIST, workspace, asked, Deadline.NONE);
            micros[i] = (clock.getCurrentThreadCpuTime() - start) / 1e3;
        }
        return micros;
    }
}
