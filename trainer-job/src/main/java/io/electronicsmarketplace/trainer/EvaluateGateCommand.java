package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.promotion.GatePower;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.report.TextTable;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import io.electronicsmarketplace.recommendation.tuning.RecipeSearch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code evaluate-gate}: the gate's power curve. Everything happens before the test window, which stays
 * closed: trainings search before the validation window and are compared on it.
 */
@Command(
        name = "evaluate-gate",
        description = "How often the gate promotes among equals, and among challengers of a known lead.",
        mixinStandardHelpOptions = true)
final class EvaluateGateCommand implements Callable<Integer> {
    private static final double[] PLANTED = {0, 1, 2, 3};
    private static final int RESAMPLES = 2_000;

    @Option(
            names = "--history",
            required = true,
            description = "Amazon Reviews 2023 ratings: *.csv or *.jsonl, plain or gz.")
    private Path history = Path.of("");

    @Option(names = "--catalogue", description = "Amazon Reviews 2023 products: meta_*.jsonl, plain or gz.")
    private @Nullable Path catalogue;

    @Option(names = "--trainings", defaultValue = "8", description = "Trainings with a seed each. Default: 8.")
    private int trainings = 8;

    @Option(names = "--contests", defaultValue = "200", description = "Pairs of them at each lead. Default: 200.")
    private int contests = 200;

    @Option(names = "--out", required = true, description = "Where the report goes, as JSON.")
    private Path out = Path.of("");

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Override
    public Integer call() {
        if (trainings < 2 || contests < 1) {
            throw new IllegalArgumentException("at least two --trainings and one of --contests are needed");
        }
        Facts read = FileFacts.read(history, catalogue, System.out);
        Facts facts = read.numberedBefore(TimeSplit.of(read.log()).atMillis());
        TimeSplit judged = TimeSplit.of(facts.log()).validation();
        try (Threads threads = search.threads();
                Progress progress = new Progress(trainings)) {
            List<ViewRows> views = trained(facts, judged, threads, progress);
            progress.stage("contesting");
            GatePower power = new GatePower(
                    view(views, EvaluationView.LIVE),
                    view(views, EvaluationView.STATIC),
                    List.copyOf(names()),
                    judged.atMillis(),
                    RESAMPLES,
                    search.seed);
            report(power.curve(contests, PLANTED));
        }
        return 0;
    }

    private List<ViewRows> trained(Facts facts, TimeSplit judged, Threads threads, Progress progress) {
        progress.stage("training");
        Map<String, TrainedPipeline> pipelines = new LinkedHashMap<>();
        int number = 0;
        for (String name : names()) {
            long seed = search.seed + number++;
            Recipe recipe = new RecipeSearch(judged.validation(), facts.products(), seed, threads, LightGbm.LEARNER)
                    .search(Recipe.STARTS, RankerSettings.MIDDLING, search.budget(), Checkpoints.NONE, trial -> {})
                    .best()
                    .recipe();
            pipelines.put(name, new Leaderboard(judged, facts.products(), seed, threads, LightGbm.LEARNER).fit(recipe));
            progress.trial(number);
        }
        return new Leaderboard(judged, facts.products(), search.seed, threads, LightGbm.LEARNER)
                .run(pipelines, judged.atMillis());
    }

    private List<String> names() {
        return IntStream.range(0, trainings)
                .mapToObj(training -> "seed-" + (search.seed + training))
                .toList();
    }

    private static ViewRows view(List<ViewRows> views, EvaluationView view) {
        return views.stream().filter(rows -> rows.view() == view).findFirst().orElseThrow();
    }

    private void report(List<GatePower.Point> curve) {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("trainings", trainings);
        report.put("seed", search.seed);
        ArrayNode points = report.putArray("curve");
        for (GatePower.Point point : curve) {
            ObjectNode row = points.addObject();
            row.put("planted_standard_errors", point.plantedStandardErrors());
            row.put("contests", point.contests());
            row.put("promotions", point.promotions());
            row.put("share", point.share());
            row.set("refusals", JsonMapper.shared().valueToTree(point.refusals()));
        }
        Reports.write(out, report.toPrettyString());
        System.out.print(TextTable.of(points, "planted_standard_errors", "contests", "promotions", "share"));
        curve.forEach(point ->
                System.out.println("refused at %s: %s".formatted(point.plantedStandardErrors(), point.refusals())));
    }
}
