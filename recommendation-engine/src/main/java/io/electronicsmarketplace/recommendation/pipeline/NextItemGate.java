package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.session.SessionCutter;
import io.electronicsmarketplace.recommendation.candidate.session.SessionCutter.Clicks;
import io.electronicsmarketplace.recommendation.candidate.session.SessionNeighbours;
import io.electronicsmarketplace.recommendation.candidate.session.SessionsBuilder;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.nextitem.NextItemFitter;
import io.electronicsmarketplace.recommendation.nextitem.NextItemModel;
import io.electronicsmarketplace.recommendation.nextitem.NextItemTraining;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Learns what comes next in a browsing session and keeps it only where it proves better than session neighbours:
 * both are asked about the newest sessions, knowing the older ones. Half of the newest say how many trees, the others
 * compare; what is surely better there, by the lower 95 % bound of the difference in HR@20 + MRR@20 without the current
 * item, is then learnt from all sessions that are kept.
 */
final class NextItemGate {
    /** Of fewer sessions there is too little to validate on. */
    static final int LEAST_SESSIONS = 2_000;

    /** The newest share of sessions, which validate. */
    private static final double NEWEST = 0.1;

    private static final int QUESTIONS = 4_000;
    /** Ends a fit after so many trees without a gain. */
    private static final int PATIENCE = 25;

    /**
     * The newest clicks, which a model keeps in memory: 17 bytes each, besides 20 bytes a session and 32 a product, and for
     * every thread that asks 4 bytes a product.
     */
    static final int MOST_CLICKS = 2_000_000;

    private final int products;
    private final List<Clicks> all;
    /** The newest of all, from which is learnt, each with the newest of its clicks. */
    private final List<Clicks> sessions;

    private final long seed;
    private final Threads threads;

    /** @param mostClicks how many clicks the model keeps; session neighbours know all */
    NextItemGate(InteractionLog log, long seed, Threads threads, int mostClicks) {
        this.products = log.products().size();
        this.all = SessionCutter.clicks(log, SessionCutter.BROWSING_GAP, PipelineFitter.PER_SHOPPER);
        this.sessions = newest(
                all.stream().map(clicks -> clicks.newest(NextItemModel.LONGEST)).toList(), mostClicks);
        this.seed = seed;
        this.threads = threads;
    }

    private static List<Clicks> newest(List<Clicks> all, int mostClicks) {
        int clicks = 0;
        int from = all.size();
        while (from > 0 && clicks + all.get(from - 1).products().length <= mostClicks) {
            from--;
            clicks += all.get(from).products().length;
        }
        return all.subList(from, all.size());
    }

    /**
     * What came of it.
     *
     * @param told a sentence for the report
     */
    record Outcome(Optional<NextItemModel> model, String told) {}

    Outcome run(NextItemTraining training, NeighbourSettings neighbours) {
        if (sessions.size() < LEAST_SESSIONS) {
            String told = "not learnt: %,d browsing sessions of two products or more, %,d are needed";
            return new Outcome(Optional.empty(), String.format(Locale.ROOT, told, sessions.size(), LEAST_SESSIONS));
        }
        int held = (int) Math.ceil(NEWEST * sessions.size());
        NextItemFitter.Other rival = neighbours(neighbours, all.subList(0, all.size() - held));
        NextItemFitter.Comparison comparison =
                fitter(training, sessions.size() - held).compare(training.boosting(), QUESTIONS, PATIENCE, rival);
        NextItemFitter.Validation learnt = comparison.learnt();
        NextItemFitter.Validation today = comparison.other();
        boolean better = learnt.trees() > 0 && comparison.gain().low() > 0;
        String told = String.format(
                Locale.ROOT,
                "%s: HR@20 and MRR@20 on validation %.4f and %.4f with %d trees, session neighbours %.4f and %.4f; "
                        + "the sum's gain lies between %.4f and %.4f (95 %%)",
                better ? "learnt" : "learnt and left",
                learnt.hit20(),
                learnt.reciprocal20(),
                learnt.trees(),
                today.hit20(),
                today.reciprocal20(),
                comparison.gain().low(),
                comparison.gain().high());
        if (!better) {
            return new Outcome(Optional.empty(), told);
        }
        BoostingSettings boosting = training.boosting().withTrees(learnt.trees());
        return new Outcome(Optional.of(fitter(training, sessions.size()).fit(boosting, false)), told);
    }

    private NextItemFitter fitter(NextItemTraining training, int known) {
        List<int[]> clicks = sessions.stream().map(Clicks::products).toList();
        return new NextItemFitter(products, clicks, known, training.learning(), seed, threads);
    }

    private NextItemFitter.Other neighbours(NeighbourSettings settings, List<Clicks> known) {
        SessionsBuilder older = new SessionsBuilder(products, PipelineFitter.PER_SHOPPER);
        known.forEach(session -> older.add(session.products(), session.endMillis()));
        SessionNeighbours model =
                new SessionNeighbours(CandidateSource.SESSION_NEIGHBOURS, settings, older.build(settings.sample()));
        long now = known.getLast().endMillis();
        Workspace workspace = new Workspace(products);
        return (prefix, most, into) -> model.propose(query(prefix, now), most, workspace, into);
    }

    private static ShopperQuery query(int[] prefix, long now) {
        long[] times = new long[prefix.length];
        Arrays.fill(times, now);
        int current = prefix[prefix.length - 1];
        return new ShopperQuery(prefix, times, new float[prefix.length], now, current, product -> product != current);
    }
}
