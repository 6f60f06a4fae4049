package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.report.EvaluationReport;
import io.electronicsmarketplace.recommendation.report.TextTable;
import io.electronicsmarketplace.recommendation.tuning.RecipeSearch;
import java.nio.file.Path;
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

    @Override
    public Integer call() {
        Facts facts = FileFacts.read(history, catalogue, System.out);
        Products products = facts.products();
        TimeSplit test = TimeSplit.of(facts.log());
        TimeSplit judged = window == Window.test ? test : test.validation();
        try (Threads threads = Threads.perProcessor()) {
            RecipeSearch.Outcome found = search(test.validation(), products, threads);
            Leaderboard leaderboard = new Leaderboard(judged, products, search.seed, threads);
            TrainedPipeline pipeline = leaderboard.fit(found.best().recipe());
            List<ViewRows> views = leaderboard.run(Map.of("pipeline", pipeline), judged.atMillis());
            report(judged, views, found);
        }
        return 0;
    }

    private RecipeSearch.Outcome search(TimeSplit validation, Products products, Threads threads) {
        try (Progress progress = new Progress(search.expectedTrials())) {
            progress.stage("searching");
            return new RecipeSearch(validation, products, search.seed, threads)
                    .search(Recipe.STARTS, search.budget(), progress::trial);
        }
    }

    private void report(TimeSplit judged, List<ViewRows> views, RecipeSearch.Outcome found) {
        ObjectNode report = new EvaluationReport(search.seed).of(judged, window.name(), judged.atMillis(), views);
        report.set("recipe", JsonMapper.shared().valueToTree(found.best().recipe()));
        ObjectNode searched = report.putObject("search");
        searched.put("trials", found.trials());
        searched.set("curve", JsonMapper.shared().valueToTree(found.curve()));
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
