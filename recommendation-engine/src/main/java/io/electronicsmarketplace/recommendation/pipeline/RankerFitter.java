package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.ranking.features.RankingFeatures;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Learns a ranker from simulated lists. The end of the log is cut into label windows; for each of them
 * all candidate models are fitted on what came before it, so that no score has seen its label. A window
 * is asked day by day, with what a shopper took on that day as labels. One ranker serves both views: lists as
 * of a window's start, with all that was taken in it, made it worse on either.
 */
final class RankerFitter {
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    /** Fewer lists than this teach nothing but their accidents. */
    private static final int LEAST_LISTS = 200;
    /** Models of fewer rows than this are none. */
    private static final int LEAST_ROWS = 1_000;

    /** Lists of a window: more fill the heap, where most of what shoppers take is among the candidates. */
    private static final int MOST_LISTS = 5_000;
    /** Queries that tell how many are needed for that. */
    private static final int FIRST = 1_000;

    private static final int BLOCK = 16;

    private final InteractionLog log;
    private final Products products;
    private final long untilMillis;
    private final long seed;
    private final Threads threads;
    private final TreeLearner learner;
    private final int mostLists;

    RankerFitter(
            InteractionLog log, Products products, long untilMillis, long seed, Threads threads, TreeLearner learner) {
        this(log, products, untilMillis, seed, threads, learner, MOST_LISTS);
    }

    /** The same with another number of lists of a window. */
    RankerFitter(
            InteractionLog log,
            Products products,
            long untilMillis,
            long seed,
            Threads threads,
            TreeLearner learner,
            int mostLists) {
        this.log = log;
        this.products = products;
        this.untilMillis = untilMillis;
        this.seed = seed;
        this.threads = threads;
        this.learner = learner;
        this.mostLists = mostLists;
    }

    /** A label window, from and to a time, exclusive. */
    record Window(long fromMillis, long toMillis) {}

    /** The ranker, or nothing where the log is too short to learn one. */
    Optional<TreeEnsemble> fit(Recipe recipe, RankerSettings settings) {
        RankingExamples examples = examples(recipe, settings);
        return examples.size() < LEAST_LISTS ? Optional.empty() : Optional.of(learner.learn(examples, settings, seed));
    }

    RankingExamples examples(Recipe recipe, RankerSettings settings) {
        List<RankingExamples> examples = new ArrayList<>();
        for (Window window : windows(settings)) {
            if (log.rowsBefore(window.fromMillis()) >= LEAST_ROWS) {
                examples.add(new WindowLists(window, recipe, settings).examples());
            }
        }
        return RankingExamples.joined(RankingFeatures.WIDTH, examples);
    }

    /** The newest window first. They lie side by side and end where the log does. */
    private List<Window> windows(RankerSettings settings) {
        List<Window> windows = new ArrayList<>();
        long to = untilMillis;
        for (int number = 0; number < settings.windows(); number++) {
            long from = Math.floorDiv(to, DAY_MILLIS) * DAY_MILLIS - settings.windowDays() * DAY_MILLIS;
            windows.add(new Window(from, to));
            to = from;
        }
        return windows;
    }

    /** The lists of one window, made by the models of before it. */
    private final class WindowLists {
        private final Window window;
        private final RankerSettings settings;
        private final Pipeline pipeline;
        private final HistoricQueries queries;
        private final Recipe recipe;

        WindowLists(Window window, Recipe recipe, RankerSettings settings) {
            this.window = window;
            this.settings = settings;
            InteractionLog before = log.before(window.fromMillis());
            TrainedPipeline fitted = new PipelineFitter(
                            before, products, window.fromMillis(), seed, threads, TreeLearner.NONE)
                    .fitFor(Surface.HOME, recipe);
            this.pipeline = new Pipeline(products, fitted.recipe(), fitted.models(), fitted.trends(), null)
                    .with(fitted.popularity());
            this.queries = new HistoricQueries(log, before.knownProducts());
            this.recipe = recipe;
        }

        RankingExamples examples() {
            List<LabelledQuery> all = LabelledQuery.daily(log.before(window.toMillis()), window.fromMillis());
            List<LabelledQuery> shuffled = LabelledQuery.shuffled(all, seed);
            return asked(shuffled.subList(0, enough(shuffled))).drawn(mostLists, new SplittableRandom(seed));
        }

        /** How many queries to ask: as many as give the most lists, by what the first of them give. */
        private int enough(List<LabelledQuery> shuffled) {
            int most = Math.min(settings.queriesPerWindow(), shuffled.size());
            if (most <= mostLists) {
                return most;
            }
            int first = Math.min(FIRST, mostLists);
            int lists = Math.max(1, asked(shuffled.subList(0, first)).size());
            return (int) Math.min(most, (long) mostLists * first / lists);
        }

        /** Asks day by day, for popularity moves from one to the next, and only on. */
        private RankingExamples asked(List<LabelledQuery> queries) {
            PastInterest interest =
                    new PastInterest(log, products.size(), recipe.popularityHalfLifeDays(), window.fromMillis());
            List<RankingExamples> blocks = new ArrayList<>();
            List<LabelledQuery> asked = LabelledQuery.inTime(queries);
            int from = 0;
            while (from < asked.size()) {
                long asOf = asked.get(from).asOfMillis();
                int to = from;
                while (to < asked.size() && asked.get(to).asOfMillis() == asOf) {
                    to++;
                }
                addDay(asked.subList(from, to), interest.on(pipeline, asOf), from, blocks);
                from = to;
            }
            return RankingExamples.joined(RankingFeatures.WIDTH, blocks);
        }

        private void addDay(List<LabelledQuery> asked, Pipeline then, int number, List<RankingExamples> into) {
            RankingExamples[] blocks = new RankingExamples[Threads.blocks(asked.size(), BLOCK)];
            threads.forBlocks(asked.size(), BLOCK, (block, from, to) -> {
                RankingExamples examples = new RankingExamples(RankingFeatures.WIDTH);
                Workspace workspace = new Workspace(products.size());
                for (int i = from; i < to; i++) {
                    add(asked.get(i), then, workspace, new SplittableRandom(seed + number + i), examples);
                }
                blocks[block] = examples;
            });
            into.addAll(List.of(blocks));
        }

        /** A list without anything that was taken teaches nothing. */
        private void add(
                LabelledQuery labelled,
                Pipeline then,
                Workspace workspace,
                SplittableRandom random,
                RankingExamples into) {
            ShopperQuery query = queries.of(labelled.shopper(), labelled.asOfMillis());
            Proposals proposals = (model, limit) -> {
                CandidateList list = new CandidateList();
                model.propose(query, limit, workspace, list);
                return list;
            };
            Pipeline.Candidates candidates = then.candidates(Surface.HOME, proposals, Deadline.NONE);
            float[] taken = labelled.taken(candidates.table());
            int[] shown = labelled.shown(taken, settings.negatives(), random);
            if (shown.length > 0) {
                into.add(then.features(candidates, query, workspace), taken, shown);
            }
        }
    }
}
