package io.electronicsmarketplace.recommendation.trees;

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

/** Scoring the candidates of one list with a ranker of two hundred trees. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TreeScorerBenchmark {
    private static final int WIDTH = 90;

    @Param({"64", "300"})
    public int rows;

    private TreeEnsemble trees;
    private float[] matrix;

    @Setup
    public void grow() {
        SplittableRandom random = new SplittableRandom(1);
        trees = RandomTrees.grown(200, WIDTH, random).ensemble();
        matrix = new float[rows * WIDTH];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = RandomTrees.number(random);
        }
    }

    @Benchmark
    public float[] score() {
        return trees.score(matrix, rows);
    }
}
