package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.factors.AlternatingLeastSquares;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.generated.GeneratedHistory;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench vectors}: three ways to the products with the greatest inner products: a look at all, the engine's
 * scan of the longest first, and a graph of neighbours (jvector), which finds most of them.
 */
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        description = "Times the search for the best products by factors, and how many of them each way finds.")
final class VectorsBench implements Callable<Integer> {
    private static final int PER_SHOPPER = 500;
    private static final int BLOCK = 128;
    private static final int BEST = 100;

    @Option(names = "--products", defaultValue = "1600000", description = "Default: ${DEFAULT-VALUE}.")
    private int products;

    @Option(names = "--interactions", defaultValue = "8000000", description = "Default: ${DEFAULT-VALUE}.")
    private int interactions;

    @Option(names = "--dimensions", defaultValue = "128", description = "Default: ${DEFAULT-VALUE}.")
    private int dimensions;

    @Option(names = "--queries", defaultValue = "500", description = "Default: ${DEFAULT-VALUE}.")
    private int queryCount;

    @Option(names = "--threads", defaultValue = "2", description = "That fit, and build. Default: ${DEFAULT-VALUE}.")
    private int threadCount;

    @Option(names = "--graph", description = "Build a graph as well: minutes for each 100,000 products.")
    private boolean graph;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    private final BenchReport report = new BenchReport("vectors");

    @Override
    public Integer call() throws IOException {
        Incidence histories = Incidence.of(new GeneratedHistory(interactions, products, seed).log(), PER_SHOPPER);
        FactorModel model = fit(histories);
        ShopperQuery[] queries = queries(histories);
        float[] vectors = new float[products * dimensions];
        for (int product = 0; product < products; product++) {
            System.arraycopy(model.vector(product), 0, vectors, product * dimensions, dimensions);
        }
        int[][] best = measure("all", queries, query -> scan(vectors, model.foldIn(query)), null);
        Workspace workspace = new Workspace(products);
        measure(
                "longest first",
                queries,
                query -> {
                    CandidateList found = new CandidateList();
                    model.propose(query, BEST, workspace, found);
                    return found.toArray();
                },
                best);
        if (graph) {
            try (VectorGraph built = VectorGraph.of(vectors, dimensions, threadCount)) {
                report.add("graph", built.buildSeconds(), "s", "to build it, %d threads".formatted(threadCount));
                for (int beam : new int[] {100, 200, 400}) {
                    measure(
                            "graph, beam of " + beam,
                            queries,
                            query -> built.nearest(model.foldIn(query), BEST, beam),
                            best);
                }
            }
        }
        report.write(out);
        return 0;
    }

    private FactorModel fit(Incidence histories) {
        try (Threads threads = new Threads(threadCount)) {
            return new AlternatingLeastSquares(new FactorSettings(dimensions, 10, 10, 4), threads).fit(histories, seed);
        }
    }

    private ShopperQuery[] queries(Incidence histories) {
        SplittableRandom random = new SplittableRandom(~seed);
        ShopperQuery[] queries = new ShopperQuery[queryCount];
        for (int i = 0; i < queryCount; i++) {
            int shopper = random.nextInt(histories.matrix().rows());
            int from = histories.matrix().start(shopper);
            int[] liked = new int[histories.matrix().degree(shopper)];
            Arrays.setAll(liked, at -> histories.matrix().column(from + at));
            float[] evidence = new float[liked.length];
            Arrays.fill(evidence, 1);
            queries[i] = new ShopperQuery(liked, new long[liked.length], evidence, 1, -1, product -> true);
        }
        return queries;
    }

    /** Asks everything twice; the second time counts. */
    private int[][] measure(
            String name, ShopperQuery[] queries, Function<ShopperQuery, int[]> search, int @Nullable [][] best) {
        int[][] found = new int[queries.length][];
        double[] micros = new double[queries.length];
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < queries.length; i++) {
                long start = System.nanoTime();
                found[i] = search.apply(queries[i]);
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        String conditions = String.format(
                Locale.ROOT,
                "the best %d of %,d products, %d dimensions, %d shoppers folded in, one thread",
                BEST,
                products,
                dimensions,
                queries.length);
        report.add(name + " p50", micros[micros.length / 2], "µs", conditions);
        report.add(name + " p99", micros[(int) (0.99 * micros.length)], "µs", conditions);
        if (best != null) {
            report.add(name + " recall", recall(found, best), "", "of what a look at all finds");
        }
        return found;
    }

    private static double recall(int[][] found, int[][] best) {
        long hits = 0;
        long wanted = 0;
        for (int i = 0; i < best.length; i++) {
            IntOpenHashSet these = new IntOpenHashSet(found[i]);
            hits += Arrays.stream(best[i]).filter(these::contains).count();
            wanted += best[i].length;
        }
        return (double) hits / wanted;
    }

    private int[] scan(float[] vectors, float[] shopper) {
        RowArithmetic arithmetic = RowArithmetic.fastest();
        float[] block = new float[BLOCK * dimensions];
        float[] scores = new float[BLOCK];
        TopList top = new TopList();
        top.reset(BEST);
        for (int from = 0; from < products; from += BLOCK) {
            int count = Math.min(BLOCK, products - from);
            System.arraycopy(vectors, from * dimensions, block, 0, count * dimensions);
            arithmetic.dots(block, count, dimensions, shopper, 0, scores);
            for (int i = 0; i < count; i++) {
                top.offer(from + i, scores[i]);
            }
        }
        CandidateList list = new CandidateList();
        top.drainTo(list);
        return list.toArray();
    }
}
