package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
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

/** Folding a shopper in and scoring every product: with the Vector API where the JVM has its module. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FactorScanBenchmark {
    @Param({"20000", "200000"})
    public int products;

    @Param({"32", "128"})
    public int dimensions;

    private FactorModel model;
    private Workspace workspace;
    private ShopperQuery query;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        float[] vectors = new float[products * dimensions];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        float[] gram = new float[dimensions * dimensions];
        for (int i = 0; i < dimensions; i++) {
            gram[i * dimensions + i] = products;
        }
        model = FactorModel.of(new FactorSettings(dimensions, 10, 10, 1), vectors, gram);
        workspace = new Workspace(products);
        query = new ShopperQuery(
                new int[] {1, 2, 3}, new long[3], new float[] {1, 1, 1}, 1, -1, product -> product > 3);
    }

    @Benchmark
    public CandidateList propose() {
        CandidateList list = new CandidateList();
        model.propose(query, 60, workspace, list);
        return list;
    }
}
