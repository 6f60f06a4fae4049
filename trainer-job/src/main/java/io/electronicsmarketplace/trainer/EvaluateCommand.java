package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.report.EvaluationReport;
import io.electronicsmarketplace.recommendation.report.TextTable;
import io.electronicsmarketplace.recommendation.tuning.RecipeSearch;
import io.electronicsmarketplace.recommendation.tuning.SearchOutcome;
import io.electronicsmarketplace.recommendation.twins.Twins;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code evaluate}: baselines, single models and the pipeline chosen by validation, on a file's test window. */
@Command(
        name = "evaluate",
        description = "Scores baselines, models and the tuned pipeline on the last tenth of a history.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    /** Where rows are judged. */
    enum Window {
        test,
        validation
    }

    @Option(
            names = "--history",
            required = true,
            description = "Amazon Reviews 2023 ratings: *.csv or *.jsonl, plain or gz.")
    private Path history = Path.of("");

    @Option(names = "--catalogue", description = "Amazon Reviews 2023 products: meta_*.jsonl, plain or gz.")
    private @Nullable Path catalogue;

    @Option(names = "--on", defaultValue = "test", description = "test or validation")
    private Window window = Window.test;

    @Option(names = "--out", required = true, description = "Where the report goes, as JSON.")
    private Path out = Path.of("");

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Option(
            names = "--clip-counts",
            defaultValue = "0",
            description = "The ranker takes all-time counts below this for this: how much of a figure the data's"
                    + " own filter explains.")
    private int leastCount;

    @Option(
            names = "--merge-twins",
            description = "Variants of one product that the same shoppers rated on the same days, by the rows before"
                    + " T, count as one product.")
    private boolean mergeTwins;

    @Option(names = "--bundle", description = "Scores this bundle instead of searching for a pipeline.")
    private @Nullable Path bundle;

    @Override
    public Integer call() {
        if (mergeTwins && bundle != null) {
            throw new IllegalArgumentException(
                    "--merge-twins changes what is learnt from, --bundle has learnt already: give one of them");
        }
        if (resume.file != null && bundle != null) {
            throw new IllegalArgumentException(
                    "--bundle does not search, --resume goes on with a search: give one of them");
        }
        Facts read = FileFacts.read(history, catalogue, System.out);
        // Windows are those of the rows as read, so that figures with and without twins are of the same days.
        TimeSplit testAsRead = TimeSplit.of(read.log());
        TimeSplit validationAsRead = testAsRead.validation();
        MergedTwins merged = mergeTwins
                ? MergedTwins.of(read, (window == Window.test ? testAsRead : validationAsRead).training(), System.out)
                : null;
        Facts facts = (merged == null ? read : merged.facts()).numberedBefore(testAsRead.atMillis());
        TimeSplit test = new TimeSplit(facts.log(), testAsRead.atMillis());
        TimeSplit validation = new TimeSplit(test.training(), validationAsRead.atMillis());
        TimeSplit judged = window == Window.test ? test : validation;
        try (Threads threads = search.threads()) {
            if (bundle == null) {
                SearchOutcome found = search(validation, facts.products(), threads);
                Leaderboard leaderboard =
                        new Leaderboard(judged, facts.products(), search.seed, threads, LightGbm.LEARNER);
                TrainedPipeline pipeline = leaderboard.fit(found.best().recipe());
                report(
                        judged,
                        leaderboard.run(Map.of("pipeline", pipeline), judged.atMillis()),
                        found.best().recipe(),
                        found,
                        merged);
                resume.done();
            } else {
                scoreBundle(bundle, facts, judged, threads);
            }
        }
        return 0;
    }

    private void scoreBundle(Path directory, Facts facts, TimeSplit judged, Threads threads) {
        try (ModelBundle opened = ModelBundle.open(directory)) {
            TrainedPipeline pipeline = opened.pipeline();
            requireFits(opened, judged);
            InteractionLog merged = Twins.of(opened.products()).merge(judged.log());
            InteractionLog log = merged.numberedAs(opened.products().ids());
            TimeSplit split = new TimeSplit(log, judged.atMillis());
            Products products = new Facts(log, facts.catalogue()).products();
            Leaderboard leaderboard = new Leaderboard(split, products, search.seed, threads, LightGbm.LEARNER);
            report(
                    split,
                    leaderboard.run(Map.of("pipeline", pipeline), split.atMillis()),
                    pipeline.recipe(),
                    null,
                    null);
        }
    }

    private static void requireFits(ModelBundle bundle, TimeSplit split) {
        if (bundle.pipeline().knowsUntilMillis() > split.atMillis()) {
            throw new IllegalArgumentException("the bundle has seen rows until %s, past T, which is %s"
                    .formatted(
                            Instant.ofEpochMilli(bundle.pipeline().knowsUntilMillis()),
                            Instant.ofEpochMilli(split.atMillis())));
        }
        InteractionLog training = split.training();
        for (int row = 0; row < training.rows(); row++) {
            String product = training.products().idOf(training.product(row));
            if (bundle.products().indexOf(product) < 0) {
                throw new IllegalArgumentException(
                        "the bundle does not know product " + product + ": it was trained on other data");
            }
        }
    }

    private SearchOutcome search(TimeSplit validation, Products products, Threads threads) {
        try (Progress progress = new Progress(search.expectedTrials())) {
            progress.stage("searching");
            return new RecipeSearch(validation, products, search.seed, threads, LightGbm.LEARNER)
                    .search(
                            Recipe.STARTS,
                            RankerSettings.MIDDLING.withLeastCount(leastCount),
                            search.budget(),
                            resume.checkpoints(System.out),
                            progress::trial);
        }
    }

    private void report(
            TimeSplit judged,
            List<ViewRows> views,
            Recipe recipe,
            @Nullable SearchOutcome found,
            @Nullable MergedTwins merged) {
        ObjectNode report = new EvaluationReport(search.seed).of(judged, window.name(), judged.atMillis(), views);
        report.set("recipe", JsonMapper.shared().valueToTree(recipe));
        report.put("clipped_counts", leastCount);
        if (merged != null) {
            merged.describe(report.withObjectProperty("protocol"));
        }
        if (found != null) {
            System.out.println("ranker " + found.ranker());
            found.addTo(report);
        }
        Reports.write(out, report.toPrettyString());
        System.out.print(TextTable.of(
                report.get("models"),
                "name",
                "view",
                "queries",
                "hr@10",
                "ndcg@10",
                "recall@20",
                "mrr@20",
                "coverage@10",
                "candidate_recall",
                "fit_seconds",
                "score_micros_p50",
                "score_micros_p99"));
    }
}
