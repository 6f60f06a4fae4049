package io.electronicsmarketplace.recommendation.candidate.session;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.generated.GeneratedSessions;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One walk over the posting lists of a running session's products, with votes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SessionNeighboursBenchmark {
    private static final int PRODUCTS = 50_000;
    private static final int QUERIES = 1_024;

    @Param({"VMIS", "STAN"})
    public String settings = "";

    private SessionNeighbours model;
    private Workspace workspace;
    private ShopperQuery[] queries;
    private int next;

    @Setup
    public void index() {
        NeighbourSettings chosen = settings.equals("VMIS") ? NeighbourSettings.VMIS : NeighbourSettings.STAN;
        GeneratedSessions generated = new GeneratedSessions(2_000_000, PRODUCTS, 1);
        model = new SessionNeighbours(
                CandidateSource.SESSION_NEIGHBOURS, chosen, generated.index(chosen.sample()));
        workspace = new Workspace(PRODUCTS);
        SplittableRandom random = new SplittableRandom(2);
        queries = new ShopperQuery[QUERIES];
        for (int i = 0; i < queries.length; i++) {
            int[] session = generated.session(random);
            float[] evidence = new float[session.length];
            Arrays.fill(evidence, 1);
            queries[i] = new ShopperQuery(
                    session,
                    new long[session.length],
                    evidence,
                    TimeUnit.DAYS.toMillis(31),
                    session[session.length - 1],
                    product -> true);
        }
    }

    @Benchmark
    public CandidateList propose() {
        CandidateList list = new CandidateList();
        model.propose(queries[next++ % QUERIES], 21, workspace, list);
        return list;
    }
}
