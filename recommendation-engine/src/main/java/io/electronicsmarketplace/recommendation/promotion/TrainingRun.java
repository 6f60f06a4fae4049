package io.electronicsmarketplace.recommendation.promotion;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.report.EvaluationReport;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import io.electronicsmarketplace.recommendation.tuning.RecipeSearch;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import io.electronicsmarketplace.recommendation.tuning.SearchOutcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Search on validation, contest on the test window: which recipe is to be fitted on all data. Writes
 * nothing but the ledger.
 */
public final class TrainingRun {
    /** With fewer targets than this nothing can be told apart: a refresh without contest. */
    private static final int LEAST_TARGETS = 2_000;

    private final InteractionLog log;
    private final Products products;
    private final long seed;
    private final Threads threads;
    private final TreeLearner learner;
    private final Ledger ledger;
    private final Instant now;

    public TrainingRun(
            InteractionLog log,
            Products products,
            long seed,
            Threads threads,
            TreeLearner learner,
            Ledger ledger,
            Instant now) {
        this.learner = learner;
        this.log = log;
        this.products = products;
        this.seed = seed;
        this.threads = threads;
        this.ledger = ledger;
        this.now = now;
    }

    /** Who listens to a run. */
    public record Listener(Consumer<String> stage, IntConsumer trial) {}

    /**
     * What is to be published and why.
     *
     * @param decision {@code first}, {@code promoted}, or {@code refreshed}
     * @param report JSON of search, contest and decision
     */
    public record Decision(Recipe recipe, String decision, List<String> reasons, ObjectNode report) {}

    /**
     * @param champion the recipe that serves, null before the first promotion
     * @param checkpoints of the search
     */
    public Decision decide(@Nullable Recipe champion, SearchBudget budget, Checkpoints checkpoints, Listener listener) {
        TimeSplit split = TimeSplit.of(log);
        long fromMillis = Math.max(split.atMillis(), ledger.usedUntilMillis());
        int targets = targets(fromMillis);
        if (targets < LEAST_TARGETS) {
            return refreshed(
                    champion == null ? Recipe.FIRST : champion,
                    champion == null,
                    "no contest: %d targets that no decision has used, %d are needed"
                            .formatted(targets, LEAST_TARGETS));
        }
        listener.stage().accept("searching");
        RecipeSearch search = new RecipeSearch(split.validation(), products, seed, threads, learner);
        SearchOutcome found = search.search(
                champion == null ? Recipe.STARTS : List.of(champion),
                // Not the champion's: settings that are found to be better would never reach a shop that has one.
                RankerSettings.MIDDLING,
                budget,
                checkpoints,
                listener.trial());
        Recipe defender = champion == null ? search.best(Recipe.BASELINES).recipe() : champion;
        if (found.best().recipe().equals(champion)) {
            return refreshed(defender, false, "no contest: validation found nothing better than the champion");
        }
        listener.stage().accept("contesting");
        return contest(split, fromMillis, targets, champion, defender, found);
    }

    private Decision contest(
            TimeSplit split,
            long fromMillis,
            int targets,
            @Nullable Recipe champion,
            Recipe defender,
            SearchOutcome found) {
        Leaderboard leaderboard = new Leaderboard(split, products, seed, threads, learner);
        Map<String, TrainedPipeline> pipelines = new LinkedHashMap<>();
        pipelines.put("challenger", leaderboard.fit(found.best().recipe()));
        pipelines.put("champion", leaderboard.fit(defender));
        List<ViewRows> views = leaderboard.run(pipelines, fromMillis);
        Gate gate = new Gate(split.atMillis(), seed);
        ViewRows live = view(views, "live");
        Verdict verdict = champion == null
                ? gate.judgeFirst(live, "challenger", "champion")
                : gate.judge(live, view(views, "static"), "challenger", "champion");
        boolean wins = verdict.wins();
        String decision = champion == null ? "first" : wins ? "promoted" : "refreshed";
        ledger.record(new Ledger.Opening(
                now.toString(),
                "contest",
                fromMillis,
                lastMillis() + 1,
                targets,
                wins ? "challenger won" : "champion stayed"));
        ObjectNode report = new EvaluationReport(seed).of(split, "test", fromMillis, views);
        report.put("challenger_won", wins);
        report.set("checks", JsonMapper.shared().valueToTree(verdict.checks()));
        found.addTo(report)
                .set("challenger", JsonMapper.shared().valueToTree(found.best().recipe()));
        return finished(wins ? found.best().recipe() : defender, decision, verdict.reasons(), report);
    }

    private Decision refreshed(Recipe recipe, boolean first, String reason) {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        return finished(recipe, first ? "first" : "refreshed", List.of(reason), report);
    }

    private Decision finished(Recipe recipe, String decision, List<String> reasons, ObjectNode report) {
        report.put("decision", decision);
        report.set("reasons", JsonMapper.shared().valueToTree(reasons));
        report.set("recipe", JsonMapper.shared().valueToTree(recipe));
        report.set("ledger", JsonMapper.shared().valueToTree(ledger.openings()));
        return new Decision(recipe, decision, reasons, report);
    }

    private static ViewRows view(List<ViewRows> views, String name) {
        return views.stream()
                .filter(view -> view.view().wireName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int targets(long fromMillis) {
        int targets = 0;
        for (int row = log.rowsBefore(fromMillis); row < log.rows(); row++) {
            targets += log.isTarget(row) ? 1 : 0;
        }
        return targets;
    }

    private long lastMillis() {
        return log.atMillis(log.rows() - 1);
    }
}
