package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.Contestant;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQueries;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.Evaluator;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.RememberedLists;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Random search (Bergstra, Bengio, JMLR 2012) around the best recipe so far, judged by the mean of
 * NDCG@10 in the static and the live view of the validation window. A trial draws new settings for one
 * model and then several blends.
 */
public final class RecipeSearch {
    /** Queries of each view: enough to tell settings apart, few enough to ask hundreds of times. */
    private static final int QUERIES = 2_500;
    /** Blends cost little beside fitting a model. */
    private static final int BLENDS_PER_TRIAL = 8;
    /** Even without trials the blend is fitted to the data: models are there already. */
    private static final int FIRST_BLENDS = 24;

    private final TimeSplit split;
    private final TreeLearner learner;
    private final PipelineFitter fitter;
    private final Evaluator evaluator;
    private final List<Asked> views = new ArrayList<>();
    private final long seed;

    /**
     * @param split the validation split; its test window is what recipes are judged on
     * @param learner of rankers, which are tried if it can learn here
     */
    public RecipeSearch(TimeSplit split, Products products, long seed, Threads threads, TreeLearner learner) {
        this.split = split;
        this.learner = learner;
        this.fitter = new PipelineFitter(split.training(), products, split.atMillis(), seed, threads, learner);
        this.evaluator = new Evaluator(split, products, threads);
        this.seed = seed;
        for (EvaluationView view : EvaluationView.values()) {
            List<EvaluationQuery> asked = EvaluationQueries.of(split, view, split.atMillis(), QUERIES, seed);
            views.add(new Asked(view, asked, new RememberedLists(asked.size())));
        }
    }

    private record Asked(EvaluationView view, List<EvaluationQuery> queries, RememberedLists lists) {}

    /** A recipe and its figure on the validation window. */
    public record Judged(Recipe recipe, double ndcg10) {}

    /**
     * The way of a search.
     *
     * @param best the recipe chosen
     * @param curve best figure after each trial, the start first
     * @param ranker a sentence on what became of the learnt ranker
     */
    public record Outcome(Judged best, List<Double> curve, String ranker) {
        public Outcome {
            curve = List.copyOf(curve);
        }

        public int trials() {
            return curve.size() - 1;
        }
    }

    /**
     * Searches from the best of {@code starts} and of blends near them; {@code progress} hears the number of
     * each trial that is done.
     *
     * @param ranker how a ranker is learnt for what was found
     */
    public Outcome search(List<Recipe> starts, RankerSettings ranker, SearchBudget budget, IntConsumer progress) {
        RecipeDraw draw = new RecipeDraw(new SplittableRandom(seed));
        // Blends are searched for without a ranker: it would have to be learnt anew for each of them.
        Judged best = best(starts.stream().map(start -> start.withRanker(null)).toList());
        for (int blend = 0; blend < FIRST_BLENDS; blend++) {
            best = better(best, judge(draw.otherBlend(best.recipe())));
        }
        List<Double> curve = new ArrayList<>(List.of(best.ndcg10()));
        for (int trial = 0; budget.allows(trial); trial++) {
            Recipe settings = draw.otherSettings(best.recipe());
            best = better(best, judge(settings));
            for (int blend = 0; blend < BLENDS_PER_TRIAL; blend++) {
                best = better(best, judge(draw.otherBlend(blend % 2 == 0 ? settings : best.recipe())));
            }
            forgetAllBut(best.recipe());
            curve.add(best.ndcg10());
            progress.accept(trial + 1);
        }
        return withRanker(best, ranker, curve);
    }

    /** Learns to rank what the best blend's sources propose, and keeps to the blend where it is better. */
    private Outcome withRanker(Judged blend, RankerSettings ranker, List<Double> curve) {
        Optional<String> hindrance = learner.hindrance();
        if (hindrance.isPresent()) {
            return new Outcome(blend, curve, "not learnt: " + hindrance.get());
        }
        Recipe learnt = blend.recipe().withRanker(ranker);
        if (fitter.fit(learnt).ranker() == null) {
            return new Outcome(blend, curve, "not learnt: the history is too short");
        }
        // All queries, not the sample that the blend was chosen on: there it looks better than it is.
        double blendFigure = figure(blend.recipe());
        double learntFigure = figure(learnt);
        boolean better = learntFigure > blendFigure;
        String told = String.format(
                Locale.ROOT,
                "%s: NDCG@10 on validation %.5f, the blend %.5f",
                better ? "learnt" : "learnt and left",
                learntFigure,
                blendFigure);
        return new Outcome(better ? new Judged(learnt, learntFigure) : blend, curve, told);
    }

    /** Mean NDCG@10 of both views over the whole validation window. */
    private double figure(Recipe recipe) {
        Contestant contestant = new Contestant.Fitted("trial", fitter.fit(recipe));
        double sum = 0;
        for (EvaluationView view : EvaluationView.values()) {
            List<EvaluationQuery> all =
                    EvaluationQueries.of(split, view, split.atMillis(), Leaderboard.MOST_QUERIES, seed);
            sum += evaluator.run(List.of(contestant), view, all).getFirst().meanNdcg10();
        }
        return sum / EvaluationView.values().length;
    }

    /** The best of some recipes on the validation window; the first of equals. */
    public Judged best(List<Recipe> recipes) {
        Judged best = judge(recipes.getFirst());
        for (Recipe recipe : recipes.subList(1, recipes.size())) {
            best = better(best, judge(recipe));
        }
        return best;
    }

    /** A tie stays with what was there. */
    private static Judged better(Judged best, Judged other) {
        return other.ndcg10() > best.ndcg10() ? other : best;
    }

    private Judged judge(Recipe recipe) {
        Contestant contestant = new Contestant.Fitted("trial", fitter.fit(recipe));
        double sum = 0;
        for (Asked asked : views) {
            sum += evaluator
                    .run(List.of(contestant), asked.view(), asked.queries(), asked.lists())
                    .getFirst()
                    .meanNdcg10();
        }
        return new Judged(recipe, sum / views.size());
    }

    /** Settings that lost are not met again often enough to keep their models and lists. */
    private void forgetAllBut(Recipe recipe) {
        List<CandidateModel> kept = fitter.fit(recipe).models();
        fitter.keepOnly(kept);
        views.forEach(asked -> asked.lists().keepOnly(kept));
    }
}
