package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.ColdEvaluation;
import io.electronicsmarketplace.recommendation.evaluation.ColdProducts;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench cold}: whether products without any history find their shoppers by content. Happens before the
 * test window, which stays closed.
 */
@Command(
        name = "cold",
        mixinStandardHelpOptions = true,
        description = "Holds products out of training and looks how well content finds who took them later.")
final class ColdBench implements Callable<Integer> {
    private static final double HELD_OUT = 0.1;
    /** Those of the first recipe, but as many as a search may draw: the more room, the better words fit in. */
    private static final FactorSettings FACTORS = new FactorSettings(
            64,
            Recipe.FIRST.factors().confidence(),
            Recipe.FIRST.factors().regularisation(),
            Recipe.FIRST.factors().iterations());

    @Option(
            names = "--history",
            required = true,
            description = "Amazon Reviews 2023 ratings: *.csv or *.jsonl, plain or gz.")
    private Path history = Path.of("");

    @Option(
            names = "--catalogue",
            required = true,
            description = "Amazon Reviews 2023 products: meta_*.jsonl, plain or gz.")
    private Path catalogue = Path.of("");

    @Option(names = "--seed", defaultValue = "1", description = "Of which products are held out. Default: 1.")
    private long seed;

    @Option(names = "--out", required = true, description = "Where the report goes, as JSON.")
    private Path out = Path.of("");

    @Option(
            names = "--draws",
            defaultValue = "5",
            description = "How often products are held out anew: a few popular ones decide one draw. Default: 5.")
    private int draws;

    @Override
    public Integer call() {
        if (draws < 1) {
            throw new IllegalArgumentException("at least one of --draws is needed");
        }
        Facts read = FileFacts.read(history, catalogue, System.out);
        Facts facts = read.numberedBefore(TimeSplit.of(read.log()).atMillis());
        TimeSplit split = TimeSplit.of(facts.log()).validation();
        try (Threads threads = Threads.perProcessor()) {
            DecayedPopularity informed = fit(
                            split.training(), CandidateSource.POPULARITY, split, facts.products(), threads)
                    .popularity();
            List<Draw> drawn = new ArrayList<>();
            for (int draw = 0; draw < draws; draw++) {
                drawn.add(draw(seed + draw, informed, split, facts.products(), threads));
            }
            report(drawn);
        }
        return 0;
    }

    /** Recalls of one draw; see {@link #report}. */
    private record Draw(
            int held, int queries, double content, double popularity, double chance, double all, double informed) {}

    private Draw draw(long drawSeed, DecayedPopularity informed, TimeSplit split, Products products, Threads threads) {
        ColdProducts cold = ColdProducts.of(split, HELD_OUT, drawSeed);
        TrainedPipeline blind = fit(cold.training(), CandidateSource.CONTENT, split, products, threads);
        ColdEvaluation evaluation = new ColdEvaluation(cold, split.atMillis(), threads);
        return new Draw(
                cold.cold().length,
                evaluation.queries(),
                evaluation.recallAmongCold(content(blind)),
                evaluation.recallAmongCold(blind.popularity()),
                evaluation.recallByChance(),
                evaluation.recallAmongAll(blind.popularity()),
                evaluation.recallAmongCold(informed));
    }

    private void report(List<Draw> drawn) {
        String conditions = String.format(
                Locale.ROOT,
                "mean of %d draws of %,.0f products held out, %,.0f shoppers with a history who took some from T on"
                        + " (validation window)",
                drawn.size(),
                mean(drawn, Draw::held),
                mean(drawn, Draw::queries));
        double content = mean(drawn, Draw::content);
        double popularity = mean(drawn, Draw::popularity);
        double chance = mean(drawn, Draw::chance);
        double[] sorted = drawn.stream()
                .mapToDouble(draw -> draw.content() / draw.chance())
                .sorted()
                .toArray();
        BenchReport report = new BenchReport("cold");
        report.add("content", content, "recall@20", "among held-out products; " + conditions);
        report.add("popularity", popularity, "recall@20", "the same; it counted none of them: order of ids");
        report.add("chance", chance, "recall@20", "the same; expectation of an order by chance");
        if (popularity > 0) {
            report.add("content by popularity", content / popularity, "times", "among held-out products");
        }
        report.add("content by chance", content / chance, "times", "among held-out products");
        report.add("content by chance, lowest", sorted[0], "times", "of the draws");
        report.add("content by chance, highest", sorted[sorted.length - 1], "times", "of the draws");
        report.add(
                "popularity, all", mean(drawn, Draw::all), "recall@20", "list of all products, as it would be served");
        report.add(
                "popularity, informed",
                mean(drawn, Draw::informed),
                "recall@20",
                "among held-out products, had their rows been counted: what a history is worth");
        report.write(out);
    }

    private static double mean(List<Draw> drawn, ToDoubleFunction<Draw> figure) {
        return drawn.stream().mapToDouble(figure).average().orElseThrow();
    }

    private TrainedPipeline fit(
            InteractionLog log, CandidateSource source, TimeSplit split, Products products, Threads threads) {
        return new PipelineFitter(log, products, split.atMillis(), seed, threads, TreeLearner.NONE)
                .fit(Recipe.FIRST.withFactors(FACTORS).alone(source));
    }

    private static CandidateModel content(TrainedPipeline pipeline) {
        return pipeline.models().stream()
                .filter(model -> model.source() == CandidateSource.CONTENT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no titles to learn from"));
    }
}
