package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.evaluation.Contestant;
import io.electronicsmarketplace.recommendation.evaluation.Evaluator;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import java.util.ArrayList;
import java.util.List;

/**
 * Recipes against the best one so far on the same queries, in {@link Laps}; a recipe that has fallen too far
 * behind after a lap is asked no further. Such races were proposed by Maron and Moore (NIPS 1993), for paired
 * differences, which tell recipes apart with far fewer queries, by Moore and Lee (ICML 1994); F-race (Birattari
 * et al., GECCO 2002) does likewise.
 *
 * <p>Every decision follows from figures in a fixed order of queries, so that neither threads nor time change
 * it.
 */
final class Race {
    /**
     * Standard errors that a recipe may be behind. On 303 recipes drawn by three searches over a set of
     * electronics ratings, 2 stopped none that would have won, and left out half of the queries; 1.645 stopped one
     * of the 19 winners for a twentieth fewer queries. Hoeffding's bound, which needs no normal sums, would stop
     * hardly anything: most queries have no hit, of which it knows nothing.
     */
    static final double BOUND = 2;

    private final PipelineFitter fitter;
    private final Evaluator evaluator;
    private final Laps laps;
    private final double bound;

    /** @param bound standard errors that a recipe may be behind; infinity stops none */
    Race(PipelineFitter fitter, Evaluator evaluator, Laps laps, double bound) {
        this.fitter = fitter;
        this.evaluator = evaluator;
        this.laps = laps;
        this.bound = bound;
    }

    /**
     * A recipe that was asked everything.
     *
     * @param gains NDCG@10 of each query, by lap and view
     */
    record Finisher(Recipe recipe, double ndcg10, List<List<double[]>> gains) {

        Judged judged() {
            return new Judged(recipe, ndcg10);
        }
    }

    /** A recipe with nobody to beat. */
    Finisher alone(Recipe recipe) {
        Contestant contestant = contestant(recipe);
        List<List<double[]>> gains = new ArrayList<>();
        for (int lap = 0; lap < Laps.COUNT; lap++) {
            gains.add(laps.run(lap, evaluator, contestant));
        }
        return new Finisher(recipe, laps.figure(gains), gains);
    }

    /** The better of two; a tie stays with what was there, and so it does when the challenger is stopped. */
    Finisher better(Finisher best, Recipe challenger, Tally tally) {
        Contestant contestant = contestant(challenger);
        List<List<double[]>> gains = new ArrayList<>();
        for (int lap = 0; lap < Laps.COUNT; lap++) {
            gains.add(laps.run(lap, evaluator, contestant));
            if (lap < Laps.COUNT - 1 && laps.lead(gains, best.gains()).isBelow(bound)) {
                tally.count(lap + 1);
                return best;
            }
        }
        tally.count(Laps.COUNT);
        double figure = laps.figure(gains);
        return figure > best.ndcg10() ? new Finisher(challenger, figure, gains) : best;
    }

    private Contestant contestant(Recipe recipe) {
        return new Contestant.Fitted("trial", fitter.fit(recipe));
    }

    /** Settings that lost are not met again often enough to keep their models and lists. */
    void forgetAllBut(Recipe recipe) {
        List<CandidateModel> kept = fitter.fit(recipe).models();
        fitter.keepOnly(kept);
        laps.keepOnly(kept);
    }
}
