package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.generated.GeneratedHistory;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench training}: time and heap of fitting the large models, one after the other, all kept. */
@Command(
        name = "training",
        description = "Generates a history of the size of Electronics 2023 and fits the large models to it.",
        mixinStandardHelpOptions = true)
final class TrainingBench implements Callable<Integer> {
    @Option(names = "--interactions", defaultValue = "44000000", description = "Default: ${DEFAULT-VALUE}.")
    private int interactions;

    @Option(names = "--products", defaultValue = "1600000", description = "Default: ${DEFAULT-VALUE}.")
    private int products;

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threadCount;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    private final BenchReport report = new BenchReport("training");
    private final PeakHeap heap = new PeakHeap();

    @Override
    public Integer call() {
        Stopwatch all = new Stopwatch();
        InteractionLog log = stage("generate and sort", () -> new GeneratedHistory(interactions, products, seed).log());
        Stopwatch fitting = new Stopwatch();
        Products known = stage("products", () -> Products.of(log.products(), Map.of()));
        try (Threads threads = new Threads(threadCount)) {
            fit(log, known, threads);
        }
        add("fitting, all together", fitting, conditions(log));
        add("all", all, conditions(log));
        report.write(out);
        return 0;
    }

    private void fit(InteractionLog log, Products known, Threads threads) {
        long until = log.atMillis(log.rows() - 1) + 1;
        PipelineFitter fitter =
                stage("matrix", () -> new PipelineFitter(log, known, until, seed, threads, TreeLearner.NONE));
        FactorSettings factors = Recipe.FIRST.factors();
        Recipe recipe = Recipe.FIRST.withFactors(
                new FactorSettings(64, factors.confidence(), factors.regularisation(), factors.iterations()));
        List<TrainedPipeline> kept = new ArrayList<>();
        kept.add(stage("popularity and trends", () -> fitter.fit(recipe.alone(CandidateSource.POPULARITY))));
        kept.add(stage("rp3beta", () -> fitter.fit(recipe.alone(CandidateSource.ITEM_GRAPH))));
        kept.add(stage("als, d = 64", () -> fitter.fit(recipe.alone(CandidateSource.FACTORS))));
        kept.add(stage("vmis-knn", () -> fitter.fit(recipe.alone(CandidateSource.SESSION_NEIGHBOURS))));
        report.add("models kept", kept.size(), "", "of all stages, as a bundle needs them");
    }

    private <T> T stage(String name, Supplier<T> work) {
        heap.takeMebibytes();
        Stopwatch stopwatch = new Stopwatch();
        T done = work.get();
        add(name, stopwatch, String.format(Locale.ROOT, "peak heap %,d MiB", heap.takeMebibytes()));
        return done;
    }

    private void add(String name, Stopwatch stopwatch, String conditions) {
        double seconds = stopwatch.seconds();
        String processors = String.format(Locale.ROOT, "%,.1f s of processors, ", stopwatch.processorSeconds());
        report.add(name, seconds, "s", processors + conditions);
    }

    private String conditions(InteractionLog log) {
        return String.format(
                Locale.ROOT,
                "%,d interactions, %,d shoppers, %,d products, %d threads, heap limit %,d MiB",
                log.rows(),
                log.shoppers().size(),
                log.products().size(),
                threadCount,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
