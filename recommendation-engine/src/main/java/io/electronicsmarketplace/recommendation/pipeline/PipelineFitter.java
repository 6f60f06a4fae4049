package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.coldstart.ContentFitter;
import io.electronicsmarketplace.recommendation.candidate.content.ClusterLift;
import io.electronicsmarketplace.recommendation.candidate.content.TitleAffinity;
import io.electronicsmarketplace.recommendation.candidate.factors.AlternatingLeastSquares;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.candidate.neighbours.EaseFitter;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.candidate.popularity.ProductTrends;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.session.SessionCutter;
import io.electronicsmarketplace.recommendation.candidate.session.SessionNeighbours;
import io.electronicsmarketplace.recommendation.candidate.session.Sessions;
import io.electronicsmarketplace.recommendation.candidate.tower.TowerFitter;
import io.electronicsmarketplace.recommendation.candidate.tower.TowerSettings;
import io.electronicsmarketplace.recommendation.candidate.tower.TwoTowers;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fits recipes to one log. Models that two recipes have in common are fitted once, which is what makes a
 * search over recipes cheap. For use by one thread; fitting itself runs on several.
 */
public final class PipelineFitter {
    /** Newest rows of a shopper that item relations and factors look at, and of a session that its neighbours do. */
    static final int PER_SHOPPER = 200;

    private final InteractionLog log;
    private final Products products;
    private final long untilMillis;
    private final long seed;
    private final Threads threads;
    private final TreeLearner learner;
    private final Incidence incidence;
    private final RelationFitter relations;
    private final Map<Object, CandidateModel> fitted = new HashMap<>();
    private final Map<CandidateModel, Duration> fitTimes = new IdentityHashMap<>();
    private final Map<Object, Sessions> sessions = new HashMap<>();
    /** What towers learn does not hang on the half-life of popularity. */
    private final Map<TowerSettings, TwoTowers> towers = new HashMap<>();

    private final Map<Double, DecayedPopularity> popularities = new HashMap<>();
    private final Map<Recipe, Optional<TreeEnsemble>> rankers = new HashMap<>();
    private @Nullable ProductTrends trends;

    /**
     * @param products in the order of the log's product dictionary
     * @param untilMillis the time up to which the log is known: the landmark of popularity
     * @param learner of rankers; {@link TreeLearner#NONE} leaves them out
     */
    public PipelineFitter(
            InteractionLog log, Products products, long untilMillis, long seed, Threads threads, TreeLearner learner) {
        this.learner = learner;
        this.log = log;
        this.products = products;
        this.untilMillis = untilMillis;
        this.seed = seed;
        this.threads = threads;
        this.incidence = Incidence.of(log, PER_SHOPPER);
        this.relations = new RelationFitter(incidence, threads);
    }

    public TrainedPipeline fit(Recipe recipe) {
        return fit(recipe, recipe::uses);
    }

    /** The same without models that this surface's candidates do not come from. */
    TrainedPipeline fitFor(Surface surface, Recipe recipe) {
        return fit(recipe, recipe.sources(surface)::contains);
    }

    /**
     * What is to be published.
     *
     * @param nextItem a sentence on what became of the learnt next item
     */
    public record Served(TrainedPipeline pipeline, String nextItem) {}

    /** With the learnt next item, too, which other fits leave out: the home feed makes no use of it. */
    public Served fitToServe(Recipe recipe) {
        TrainedPipeline pipeline = fit(recipe);
        if (!recipe.nextItem().learns() || learner.equals(TreeLearner.NONE)) {
            return new Served(pipeline, "not learnt: no trees are wanted");
        }
        NextItemGate.Outcome outcome = new NextItemGate(log, seed, threads, NextItemGate.MOST_CLICKS)
                .run(recipe.nextItem(), recipe.sessionNeighbours());
        return new Served(outcome.model().map(pipeline::with).orElse(pipeline), outcome.told());
    }

    private TrainedPipeline fit(Recipe recipe, Predicate<CandidateSource> wanted) {
        // First, for it fits all models for windows of its own: two fits at once would take twice the memory.
        TreeEnsemble ranker = ranker(recipe);
        List<CandidateModel> models = Stream.of(CandidateSource.values())
                .filter(wanted)
                .flatMap(source -> model(source, recipe).stream())
                .toList();
        return new TrainedPipeline(
                products,
                recipe,
                models,
                popularity(recipe.popularityHalfLifeDays()),
                trends(),
                ranker,
                knowsUntilMillis());
    }

    private @Nullable TreeEnsemble ranker(Recipe recipe) {
        RankerSettings settings = recipe.ranker();
        if (settings == null || learner.hindrance().isPresent()) {
            return null;
        }
        return rankers.computeIfAbsent(
                        recipe,
                        unknown -> new RankerFitter(log, products, untilMillis, seed, threads, learner)
                                .fit(recipe, settings))
                .orElse(null);
    }

    private ProductTrends trends() {
        if (trends == null) {
            trends = new PastInterest(log, products.size(), 1, untilMillis).trends(Long.MAX_VALUE);
        }
        return trends;
    }

    /** The source's model with the recipe's settings; empty for sources that are not fitted here. */
    private Optional<CandidateModel> model(CandidateSource source, Recipe recipe) {
        return switch (source) {
            case ITEM_NEIGHBOURS -> once(recipe.itemNeighbours(), () -> relations.cosine(recipe.itemNeighbours()));
            case ITEM_GRAPH -> once(recipe.itemGraph(), () -> relations.walk(recipe.itemGraph()));
            case EASE -> once(recipe.ease(), () -> new EaseFitter(incidence, recipe.ease(), threads).fit());
            case FACTORS ->
                once(
                        recipe.factors(),
                        () -> new AlternatingLeastSquares(recipe.factors(), threads).fit(incidence, seed));
            case SHOPPER_NEIGHBOURS -> neighbours(source, recipe.shopperNeighbours(), SessionCutter.NO_GAP);
            case SESSION_NEIGHBOURS -> neighbours(source, recipe.sessionNeighbours(), SessionCutter.BROWSING_GAP);
            case CLUSTER_LIFT, TITLE_AFFINITY -> titles(source, recipe.popularityHalfLifeDays());
            case TWO_TOWER -> towers(recipe);
            case CONTENT -> content(recipe);
            case LEARNT_SESSION, POPULARITY, CATEGORY_POPULARITY, FRESH -> Optional.empty();
        };
    }

    /** Content on factors, where the catalogue tells anything. */
    private Optional<CandidateModel> content(Recipe recipe) {
        if (products.titles().isEmpty()
                || !(model(CandidateSource.FACTORS, recipe).orElse(null) instanceof FactorModel factors)) {
            return Optional.empty();
        }
        DecayedPopularity popularity = popularity(recipe.popularityHalfLifeDays());
        return once(
                List.of(CandidateSource.CONTENT, recipe.factors(), recipe.popularityHalfLifeDays()),
                () -> new ContentFitter(log, products, threads).fit(factors, popularity));
    }

    /** Models of titles, where the catalogue has any. */
    private Optional<CandidateModel> titles(CandidateSource source, double halfLifeDays) {
        TitleWords titles = products.titles();
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        DecayedPopularity popularity = popularity(halfLifeDays);
        return once(
                List.of(source, halfLifeDays),
                () -> source == CandidateSource.CLUSTER_LIFT
                        ? ClusterLift.fit(log, titles, popularity, seed, threads)
                        : TitleAffinity.fit(log, titles, popularity));
    }

    private Optional<CandidateModel> towers(Recipe recipe) {
        DecayedPopularity popularity = popularity(recipe.popularityHalfLifeDays());
        return once(
                List.of(recipe.towers(), recipe.popularityHalfLifeDays()),
                () -> towers.computeIfAbsent(
                                recipe.towers(),
                                settings -> new TowerFitter(settings, threads)
                                        .fit(log, products.titles(), popularity, seed))
                        .with(popularity));
    }

    private Optional<CandidateModel> neighbours(CandidateSource source, NeighbourSettings settings, Duration gap) {
        return once(List.of(source, settings), () -> new SessionNeighbours(source, settings, sessions(gap, settings)));
    }

    private Sessions sessions(Duration gap, NeighbourSettings settings) {
        return sessions.computeIfAbsent(
                List.of(gap, settings.sample()),
                unknown -> SessionCutter.cut(log, gap, PER_SHOPPER, settings.sample()));
    }

    private Optional<CandidateModel> once(Object key, Supplier<CandidateModel> fit) {
        return Optional.of(fitted.computeIfAbsent(key, unknown -> {
            long start = System.nanoTime();
            CandidateModel model = fit.get();
            fitTimes.put(model, Duration.ofNanos(System.nanoTime() - start));
            return model;
        }));
    }

    private long knowsUntilMillis() {
        return log.rows() == 0 ? Long.MIN_VALUE : log.atMillis(log.rows() - 1) + 1;
    }

    /** Time that fitting the pipeline's models took, all together. */
    public Duration fitTime(TrainedPipeline pipeline) {
        return pipeline.models().stream()
                .map(model -> fitTimes.getOrDefault(model, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Forgets fitted models but these. */
    public void keepOnly(List<CandidateModel> kept) {
        fitted.values().removeIf(model -> kept.stream().noneMatch(one -> one == model));
    }

    /** Popularity as the log leaves it. */
    private DecayedPopularity popularity(double halfLifeDays) {
        return popularities.computeIfAbsent(halfLifeDays, this::counted);
    }

    private DecayedPopularity counted(double halfLifeDays) {
        Duration halfLife =
                Duration.ofSeconds(Math.round(halfLifeDays * Duration.ofDays(1).toSeconds()));
        PopularityCounters counters = PopularityCounters.empty(products.size(), halfLife, untilMillis);
        for (int row = 0; row < log.rows(); row++) {
            counters.count(log.product(row), log.atMillis(row), log.kind(row).evidence());
        }
        return counters.snapshot();
    }
}
