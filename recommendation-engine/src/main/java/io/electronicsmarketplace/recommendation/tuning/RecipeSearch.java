package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.Evaluator;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.EngineVersion;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Random search (Bergstra, Bengio, JMLR 2012) around the best recipe so far, judged by the mean of
 * NDCG@10 in the static and the live view of the validation window. A trial draws new settings for one
 * model and then several blends, each of which {@link Race} stops once it is hopeless.
 */
public final class RecipeSearch {
    /** Queries of each view: enough to tell settings apart, few enough to ask hundreds of times. */
    private static final int QUERIES = 2_500;
    /** Blends cost little beside fitting a model. */
    private static final int BLENDS_PER_TRIAL = 8;
    /** Even without trials the blend is fitted to the data: models are there already. */
    private static final int FIRST_BLENDS = 24;

    private final TimeSplit split;
    private final Products products;
    private final Race race;
    private final RankerTrial rankers;
    private final long seed;

    /**
     * @param split the validation split; its test window is what recipes are judged on
     * @param learner of rankers, which are tried if it can learn here
     */
    public RecipeSearch(TimeSplit split, Products products, long seed, Threads threads, TreeLearner learner) {
        this(split, products, seed, threads, learner, Race.BOUND, Laps.LEAST_SHOPPERS);
    }

    /** The same with another bound of {@link Race}, and another least number of shoppers of {@link Laps}. */
    RecipeSearch(
            TimeSplit split,
            Products products,
            long seed,
            Threads threads,
            TreeLearner learner,
            double raceBound,
            int leastShoppers) {
        this.split = split;
        this.products = products;
        PipelineFitter fitter =
                new PipelineFitter(split.training(), products, split.atMillis(), seed, threads, learner);
        Evaluator evaluator = new Evaluator(split, products, threads);
        this.race = new Race(fitter, evaluator, new Laps(split, QUERIES, seed, leastShoppers), raceBound);
        this.rankers = new RankerTrial(split, fitter, evaluator, learner, seed);
        this.seed = seed;
    }

    /**
     * Searches from the best of {@code starts} and of blends near them, or from where {@code checkpoints} says that
     * such a search was broken off: trials that it had made are not made again. {@code progress} hears the number of
     * each trial that is done.
     *
     * @param ranker how a ranker is learnt for what was found
     */
    public SearchOutcome search(
            List<Recipe> starts,
            RankerSettings ranker,
            SearchBudget budget,
            Checkpoints checkpoints,
            IntConsumer progress) {
        Checkpoint.Subject subject = subject(starts);
        Optional<Checkpoint> last = checkpoints.last(subject, budget);
        // Trials are kept with the data that the first of them were judged on, though there may be more by now.
        Checkpoint.Subject begun = last.map(Checkpoint::of).orElse(subject);
        Tally tally = last.map(checkpoint -> Tally.of(checkpoint.drawn())).orElseGet(Tally::new);
        Race.Finisher best =
                last.map(checkpoint -> race.alone(checkpoint.best())).orElseGet(() -> start(starts, tally));
        List<Double> curve = new ArrayList<>(last.map(Checkpoint::curve).orElse(List.of(best.ndcg10())));
        SearchBudget left = budget.after(last.map(Checkpoint::spent).orElse(Duration.ZERO));
        checkpoints.keep(Checkpoint.of(begun, best.recipe(), curve, tally, left));
        for (int trial = curve.size(); left.allows(trial - 1); trial++) {
            best = trial(trial, best, tally);
            curve.add(best.ndcg10());
            checkpoints.keep(Checkpoint.of(begun, best.recipe(), curve, tally, left));
            progress.accept(trial);
        }
        RankerTrial.Result ranked = rankers.run(best.judged(), ranker);
        return new SearchOutcome(
                ranked.best(),
                curve,
                tally.byLaps(),
                last.map(Checkpoint::trials).orElse(null),
                ranked.told());
    }

    private Checkpoint.Subject subject(List<Recipe> starts) {
        return new Checkpoint.Subject(
                EngineVersion.CURRENT,
                seed,
                split.log().hash() + " split at " + split.atMillis(),
                products.hash(),
                split.log().rows(),
                starts);
    }

    private Race.Finisher start(List<Recipe> starts, Tally tally) {
        // Blends are searched for without a ranker: it would have to be learnt anew for each of them.
        Race.Finisher best =
                best(starts.stream().map(start -> start.withRanker(null)).toList(), tally);
        RecipeDraw draw = draw(0);
        for (int blend = 0; blend < FIRST_BLENDS; blend++) {
            best = race.better(best, draw.otherBlend(best.recipe()), tally);
        }
        return best;
    }

    private Race.Finisher trial(int number, Race.Finisher start, Tally tally) {
        RecipeDraw draw = draw(number);
        Recipe settings = draw.otherSettings(start.recipe());
        Race.Finisher best = race.better(start, settings, tally);
        for (int blend = 0; blend < BLENDS_PER_TRIAL; blend++) {
            Recipe near = blend % 2 == 0 ? settings : best.recipe();
            best = race.better(best, draw.otherBlend(near), tally);
        }
        race.forgetAllBut(best.recipe());
        return best;
    }

    /** Each trial has a stream of its own, so that it does not matter whether the ones before it were made now. */
    private RecipeDraw draw(int trial) {
        long own = new SplittableRandom(seed).longs().skip(trial).findFirst().orElseThrow();
        return new RecipeDraw(new SplittableRandom(own));
    }

    /** The best of some recipes on the validation window; the first of equals. */
    public Judged best(List<Recipe> recipes) {
        return best(recipes, new Tally()).judged();
    }

    private Race.Finisher best(List<Recipe> recipes, Tally tally) {
        Race.Finisher best = race.alone(recipes.getFirst());
        for (Recipe recipe : recipes.subList(1, recipes.size())) {
            best = race.better(best, recipe, tally);
        }
        return best;
    }
}
