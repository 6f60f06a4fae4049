package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.candidate.factors.AlternatingLeastSquares;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.generated.GeneratedMatrix;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench als}: time of one iteration of implicit ALS on a matrix with the shape of MovieLens-20M, and, where
 * there is a Python with it, that of the library {@code implicit}, turn by turn on the same machine.
 */
@Command(
        name = "als",
        description = "Times an iteration of implicit ALS on a generated matrix with the shape of MovieLens-20M.",
        mixinStandardHelpOptions = true)
final class AlsBench implements Callable<Integer> {
    /** The settings of both sides; time does not depend on them. */
    private static final float CONFIDENCE = 10;

    private static final float REGULARISATION = 10;

    @Option(names = "--dimensions", defaultValue = "64", description = "Default: ${DEFAULT-VALUE}.")
    private int dimensions;

    @Option(
            names = "--iterations",
            defaultValue = "4",
            description = "Iterations of a turn. Default: ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(names = "--turns", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int turns;

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threadCount;

    @Option(
            names = "--divide",
            defaultValue = "1",
            description = "Shoppers, products and entries by this, for a shorter run. Default: ${DEFAULT-VALUE}.")
    private int divide;

    @Option(
            names = "--python",
            description = "A Python with tools/peers/requirements.txt; without one the engine is timed alone.")
    private @Nullable Path python;

    @Option(
            names = "--script",
            defaultValue = "tools/peers/time_als.py",
            description = "What it runs. Default: ${DEFAULT-VALUE}.")
    private Path script = Path.of("");

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        GeneratedMatrix full = GeneratedMatrix.MOVIE_LENS_20M;
        if (divide < 1 || divide > full.products()) {
            throw new IllegalArgumentException("--divide must be from 1 to %,d".formatted(full.products()));
        }
        Incidence matrix = new GeneratedMatrix(
                        full.shoppers() / divide, full.products() / divide, full.entries() / divide, full.seed())
                .incidence();
        String conditions = String.format(
                Locale.ROOT,
                "%,d × %,d, %,d entries, d = %d, %d threads, mean of %d × %d iterations",
                matrix.matrix().rows(),
                matrix.columns(),
                matrix.matrix().entries(),
                dimensions,
                threadCount,
                turns,
                iterations);
        BenchReport report = new BenchReport("als");
        if (python == null) {
            engineSeconds(matrix);
            double seconds = 0;
            for (int turn = 0; turn < turns; turn++) {
                seconds += engineSeconds(matrix) / turns;
            }
            report.add("engine, iteration", seconds, "s", conditions);
        } else {
            try (AlsPeer peer = new AlsPeer(python, script, matrix, threadCount)) {
                compare(matrix, peer, report, conditions);
            }
        }
        report.write(out);
        return 0;
    }

    private void compare(Incidence matrix, AlsPeer peer, BenchReport report, String conditions) {
        // A turn for warming up: compilation here, loading there.
        engineSeconds(matrix);
        peer.secondsOfIteration(dimensions, 1);
        double engine = 0;
        double implicit = 0;
        for (int turn = 1; turn <= turns; turn++) {
            double ours = engineSeconds(matrix);
            double theirs = peer.secondsOfIteration(dimensions, iterations);
            report.add("turn " + turn + ", ratio", ours / theirs, "x", "engine / implicit");
            engine += ours / turns;
            implicit += theirs / turns;
        }
        report.add("engine, iteration", engine, "s", conditions);
        report.add("implicit, iteration", implicit, "s", conditions);
        report.add("ratio", engine / implicit, "x", "engine / implicit, 1 and less is the goal");
    }

    /** Seconds of one iteration: what so many more than one take. Transposing is in both, and falls out. */
    private double engineSeconds(Incidence matrix) {
        double one = fitSeconds(matrix, 1);
        return (fitSeconds(matrix, 1 + iterations) - one) / iterations;
    }

    private double fitSeconds(Incidence matrix, int iterations) {
        FactorSettings settings = new FactorSettings(dimensions, CONFIDENCE, REGULARISATION, iterations);
        try (Threads threads = new Threads(threadCount)) {
            long start = System.nanoTime();
            new AlternatingLeastSquares(settings, threads).fit(matrix, 1);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
