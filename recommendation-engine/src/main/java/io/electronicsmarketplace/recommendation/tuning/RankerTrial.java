package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.evaluation.Contestant;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQueries;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.Evaluator;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Learns to rank what the best blend's sources propose, and keeps to the blend where that is better. */
final class RankerTrial {
    private final TimeSplit split;
    private final PipelineFitter fitter;
    private final Evaluator evaluator;
    private final TreeLearner learner;
    private final long seed;

    RankerTrial(TimeSplit split, PipelineFitter fitter, Evaluator evaluator, TreeLearner learner, long seed) {
        this.split = split;
        this.fitter = fitter;
        this.evaluator = evaluator;
        this.learner = learner;
        this.seed = seed;
    }

    /** @param told a sentence on what became of the ranker */
    record Result(Judged best, String told) {}

    Result run(Judged blend, RankerSettings settings) {
        Optional<String> hindrance = learner.hindrance();
        if (hindrance.isPresent()) {
            return new Result(blend, "not learnt: " + hindrance.get());
        }
        Recipe learnt = blend.recipe().withRanker(settings);
        if (fitter.fit(learnt).ranker() == null) {
            return new Result(blend, "not learnt: the history is too short");
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
        return new Result(better ? new Judged(learnt, learntFigure) : blend, told);
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
}
