package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.PipelineFitter;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;
import io.electronicsmarketplace.recommendation.promotion.Check;
import io.electronicsmarketplace.recommendation.promotion.Gate;
import io.electronicsmarketplace.recommendation.promotion.Verdict;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Offers the gate what must not be promoted: the champion's own recipe, but learnt from something wrong.
 * Judged on the honest shoppers' test window, as every challenger.
 */
final class Poison {
    /** A bot for a hundred shoppers, each as busy as a hundred of them in a week. */
    private static final int SHOPPERS_PER_BOT = 100;

    private static final int VIEWS_PER_BOT = 200;
    /** What bots push, and the popular products beside which they view it. */
    private static final int PUSHED = 20;

    private static final int STALE_WEEKS = 3;

    private final long seed;
    private final Threads threads;
    private final TreeLearner learner;

    Poison(long seed, Threads threads, TreeLearner learner) {
        this.seed = seed;
        this.threads = threads;
        this.learner = learner;
    }

    /**
     * One offer.
     *
     * @param ndcg10 of the live view
     * @param failed names of the checks that it did not pass
     */
    record Offer(String challenger, double ndcg10, double championNdcg10, boolean refused, List<String> failed) {}

    List<Offer> offer(ShopLog.Facts facts, Recipe champion) {
        InteractionLog log = facts.log();
        TimeSplit split = TimeSplit.of(log);
        Leaderboard leaderboard = new Leaderboard(split, facts.products(), seed, threads, learner);
        Map<String, TrainedPipeline> pipelines = new LinkedHashMap<>();
        pipelines.put("champion", leaderboard.fit(champion));
        pipelines.put("click-fraud", fit(withBots(split.training()), facts.products(), split.atMillis(), champion));
        pipelines.put("future", fit(log, facts.products(), log.atMillis(log.rows() - 1) + 1, champion));
        long stale = split.atMillis() - STALE_WEEKS * 7 * World.DAY_MILLIS;
        pipelines.put("stale", fit(log.before(stale), facts.products(), stale, champion));
        List<ViewRows> views = leaderboard.run(pipelines, split.atMillis());
        ViewRows live = view(views, EvaluationView.LIVE);
        Gate gate = new Gate(split.atMillis(), seed);
        List<Offer> offers = new ArrayList<>();
        for (String challenger : List.of("click-fraud", "future", "stale")) {
            Verdict verdict = gate.judge(live, view(views, EvaluationView.STATIC), challenger, "champion");
            offers.add(new Offer(
                    challenger,
                    live.row(challenger).result().meanNdcg10(),
                    live.row("champion").result().meanNdcg10(),
                    !verdict.wins(),
                    verdict.checks().stream()
                            .filter(check -> !check.passed())
                            .map(Check::name)
                            .toList()));
        }
        return offers;
    }

    private TrainedPipeline fit(InteractionLog log, Products products, long untilMillis, Recipe recipe) {
        return new PipelineFitter(log, products, untilMillis, seed, threads, learner).fit(recipe);
    }

    private static ViewRows view(List<ViewRows> views, EvaluationView view) {
        return views.stream().filter(rows -> rows.view() == view).findFirst().orElseThrow();
    }

    /**
     * The log with bots in its last week. Each views popular products and, between them, pushed ones, so that
     * models of relations take the ones for kin of the others (a bandwagon attack: Mobasher et al., ACM TOIT
     * 2007).
     */
    InteractionLog withBots(InteractionLog log) {
        InteractionLogBuilder poisoned = new InteractionLogBuilder();
        int[] wanted = new int[log.products().size()];
        for (int row = 0; row < log.rows(); row++) {
            wanted[log.product(row)]++;
            poisoned.add(
                    log.shoppers().idOf(log.shopper(row)),
                    log.products().idOf(log.product(row)),
                    log.atMillis(row),
                    log.kind(row),
                    log.isTarget(row));
        }
        List<String> ids = new ArrayList<>();
        for (int product = 0; product < wanted.length; product++) {
            ids.add(log.products().idOf(product));
        }
        poisoned.addProducts(ids);
        List<String> popular = new ArrayList<>(ids);
        popular.sort((left, right) -> Integer.compare(
                wanted[log.products().indexOf(right)], wanted[log.products().indexOf(left)]));
        List<String> pushed = popular.subList(popular.size() - Math.min(PUSHED, popular.size()), popular.size());
        long end = log.atMillis(log.rows() - 1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int bot = 0; bot < Math.max(1, log.shoppers().size() / SHOPPERS_PER_BOT); bot++) {
            long at = end - random.nextLong(6 * World.DAY_MILLIS) - VIEWS_PER_BOT;
            for (int view = 0; view < VIEWS_PER_BOT; view++) {
                String product = view % 2 == 0
                        ? popular.get(random.nextInt(Math.min(PUSHED, popular.size())))
                        : pushed.get(random.nextInt(pushed.size()));
                poisoned.add("bot-" + bot, product, at + view, InteractionKind.VIEW, true);
            }
        }
        return poisoned.build();
    }
}
