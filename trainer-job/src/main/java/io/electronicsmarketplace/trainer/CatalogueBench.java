package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.generated.GeneratedHistory;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommendation.promotion.Publication;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench catalogue}: what a catalogue of the size of Amazon's Electronics asks of a bundle: time to open
 * it, heap that it keeps, time of a list.
 */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Trains a bundle of a generated catalogue, opens it and times its lists.")
final class CatalogueBench implements Callable<Integer> {
    /** Time and space of a list depend on how many products there are, hardly on how well they were learnt. */
    private static final int ALS_ITERATIONS = 2;

    private static final RankerSettings RANKER = new RankerSettings(1, 3, 500, 20, 200, 24, 50, 0.08, 0);

    @Option(names = "--products", defaultValue = "1600000", description = "Default: ${DEFAULT-VALUE}.")
    private int products;

    @Option(names = "--interactions", defaultValue = "8000000", description = "Default: ${DEFAULT-VALUE}.")
    private int interactions;

    @Option(names = "--dimensions", defaultValue = "128", description = "Of factors. Default: ${DEFAULT-VALUE}.")
    private int dimensions;

    @Option(names = "--queries", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.")
    private int queries;

    @Option(names = "--threads", defaultValue = "2", description = "That train. Default: ${DEFAULT-VALUE}.")
    private int threadCount;

    @Option(names = "--keep", paramLabel = "DIR", description = "Store the bundle here and leave it there.")
    private @Nullable Path keep;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    private final BenchReport report = new BenchReport("catalogue");

    @Override
    public Integer call() throws IOException {
        Path store = keep == null ? Files.createTempDirectory("bench-catalogue") : Files.createDirectories(keep);
        try {
            InteractionLog log = new GeneratedHistory(interactions, products, seed).log();
            Path bundle = train(log, store);
            open(bundle, log);
        } finally {
            if (keep == null) {
                delete(store);
            }
        }
        report.write(out);
        return 0;
    }

    private Path train(InteractionLog log, Path store) {
        PeakHeap heap = new PeakHeap();
        Stopwatch stopwatch = new Stopwatch();
        Products known = Products.of(log.products(), new GeneratedCatalogue(log.products(), seed).facts());
        FactorSettings factors = new FactorSettings(
                dimensions,
                Recipe.FIRST.factors().confidence(),
                Recipe.FIRST.factors().regularisation(),
                ALS_ITERATIONS);
        try (Threads threads = new Threads(threadCount)) {
            Path directory = new Publication(log, known, seed, threads, LightGbm.LEARNER)
                    .publish(
                            store,
                            Recipe.FIRST.withFactors(factors).withRanker(RANKER),
                            "bench",
                            List.of("generated"),
                            null,
                            null,
                            Instant.ofEpochMilli(log.atMillis(log.rows() - 1)))
                    .directory();
            add("training", stopwatch, "peak heap %,d MiB".formatted(heap.takeMebibytes()));
            return directory;
        }
    }

    private void open(Path directory, InteractionLog log) throws IOException {
        report.add("files", bytes(directory) / 1e6, "MB", "of the bundle, mapped to memory where they are read");
        long before = usedHeap();
        Stopwatch stopwatch = new Stopwatch();
        try (ModelBundle bundle = ModelBundle.open(directory)) {
            add("open", stopwatch, "all checks made");
            report.add("heap", (usedHeap() - before) / 1e6, "MB", "kept by the open bundle");
            ListTimes times = new ListTimes(log, bundle, queries, 20, seed);
            for (Surface surface : List.of(Surface.HOME, Surface.NEXT)) {
                times.measure(surface, 2, report);
            }
            report.add("heap with scratch", (usedHeap() - before) / 1e6, "MB", "after lists of one thread");
        }
    }

    private static void delete(Path store) throws IOException {
        try (var paths = Files.walk(store)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long bytes(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void add(String name, Stopwatch stopwatch, String conditions) {
        report.add(
                name,
                stopwatch.seconds(),
                "s",
                String.format(
                        Locale.ROOT,
                        "%,.1f s of processors; %,d products, %,d interactions, %d dimensions; %s",
                        stopwatch.processorSeconds(),
                        products,
                        interactions,
                        dimensions,
                        conditions));
    }
}
