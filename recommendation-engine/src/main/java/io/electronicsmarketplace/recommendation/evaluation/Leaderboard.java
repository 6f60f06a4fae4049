package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recipes side by side with the baselines, which are always there: popularity over 7, 30 and 90 days,
 * decayed popularity, item-kNN and RP3beta; then the other single models. All fitted before T.
 */
public final class Leaderboard {
    /** Queries of a view above which a seeded sample of users is asked. */
    public static final int MOST_QUERIES = 50_000;

    private static final int TIMED_QUERIES = 500;
    private static final Map<CandidateSource, String> SINGLE_MODELS = new EnumMap<>(Map.of(
            CandidateSource.ITEM_NEIGHBOURS, "item-knn",
            CandidateSource.ITEM_GRAPH, "rp3beta",
            CandidateSource.EASE, "ease",
            CandidateSource.FACTORS, "als",
            CandidateSource.SHOPPER_NEIGHBOURS, "shopper-knn",
            CandidateSource.TITLE_AFFINITY, "title-affinity",
            CandidateSource.CLUSTER_LIFT, "cluster-lift",
            CandidateSource.TWO_TOWER, "two-tower"));
    private static final List<String> BASELINES =
            List.of("popularity-7d", "popularity-30d", "popularity-90d", "popularity-decayed", "item-knn", "rp3beta");

    private final TimeSplit split;
    private final Products products;
    private final Threads threads;
    private final PipelineFitter fitter;
    private final Evaluator evaluator;
    private final long seed;

    public Leaderboard(TimeSplit split, Products products, long seed, Threads threads, TreeLearner learner) {
        this.split = split;
        this.products = products;
        this.threads = threads;
        this.seed = seed;
        this.fitter = new PipelineFitter(split.training(), products, split.atMillis(), seed, threads, learner);
        this.evaluator = new Evaluator(split, products, threads);
    }

    /** Whether the model of that name is one that everything published has to beat. */
    public static boolean isBaseline(String name) {
        return BASELINES.contains(name);
    }

    /**
     * One contestant in one view.
     *
     * @param knowsUntilMillis see {@link TrainedPipeline}
     */
    public record Row(ContestantResult result, double fitSeconds, ScoringTime scoring, long knowsUntilMillis) {}

    /**
     * Everything about one view.
     *
     * @param slices of this view's queries
     */
    public record ViewRows(EvaluationView view, List<EvaluationQuery> queries, List<Row> rows, List<Slice> slices) {

        public Row row(String name) {
            return rows.stream()
                    .filter(row -> row.result().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Fits a recipe before T, as all that is evaluated here. */
    public TrainedPipeline fit(Recipe recipe) {
        return fitter.fit(recipe);
    }

    /**
     * @param pipelines by name; their recipes' settings are those of the single models, the first one's first
     * @param fromMillis rows of the window before this are no targets
     */
    public List<ViewRows> run(Map<String, TrainedPipeline> pipelines, long fromMillis) {
        Recipe settings = pipelines.values().iterator().next().recipe();
        Map<Contestant, TrainedPipeline> contestants = contestants(pipelines, settings);
        Map<Contestant, ScoringTime> times = new LinkedHashMap<>();
        List<ViewRows> views = new ArrayList<>();
        for (EvaluationView view : EvaluationView.values()) {
            List<EvaluationQuery> queries = EvaluationQueries.of(split, view, fromMillis, MOST_QUERIES, seed);
            List<ContestantResult> results = evaluator.run(List.copyOf(contestants.keySet()), view, queries);
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (var contestant : contestants.entrySet()) {
                TrainedPipeline pipeline = contestant.getValue();
                ScoringTime time = times.computeIfAbsent(
                        contestant.getKey(), unknown -> ScoringTime.of(pipeline.recommender(), timed(queries)));
                rows.add(new Row(
                        results.get(number++),
                        fitter.fitTime(pipeline).toNanos() / 1e9,
                        time,
                        pipeline.knowsUntilMillis()));
            }
            views.add(new ViewRows(view, queries, rows, evaluator.slices(queries)));
        }
        return views;
    }

    private Map<Contestant, TrainedPipeline> contestants(Map<String, TrainedPipeline> pipelines, Recipe settings) {
        Map<Contestant, TrainedPipeline> contestants = new LinkedHashMap<>();
        TrainedPipeline popular =
                fitter.fit(settings.alone(CandidateSource.POPULARITY).withPerLine(0));
        for (int days : new int[] {7, 30, 90}) {
            contestants.put(new Contestant.Window("popularity-" + days + "d", days, popular), popular);
        }
        contestants.put(new Contestant.Fitted("popularity-decayed", popular), popular);
        SINGLE_MODELS.forEach((source, name) -> {
            TrainedPipeline single = fitter.fit(settings.alone(source).withPerLine(0));
            contestants.put(new Contestant.Fitted(name, single), single);
        });
        pipelines.forEach((name, pipeline) -> contestants.put(new Contestant.Fitted(name, pipeline), pipeline));
        return contestants;
    }

    private ShopperQuery[] timed(List<EvaluationQuery> queries) {
        int step = Math.max(1, queries.size() / TIMED_QUERIES);
        List<ShopperQuery> timed = new ArrayList<>();
        for (int number = 0; number < queries.size(); number += step) {
            timed.add(evaluator.query(queries.get(number)));
        }
        return timed.toArray(ShopperQuery[]::new);
    }
}
