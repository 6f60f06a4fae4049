package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.boosting.BoostingSettings;
import io.electronicsmarketplace.recommendation.nextitem.NextItemFitter;
import io.electronicsmarketplace.recommendation.nextitem.NextItemModel;
import io.electronicsmarketplace.recommendation.nextitem.NextItemSettings;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Cut;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tunes every family of session models on the newest sessions, fits all of them on the whole of training, and says which
 * of them did best on validation. The test file plays no part.
 */
public final class SessionContest {
    /** More validation questions cost time and change no choice. */
    private static final int TUNING_QUESTIONS = 3000;

    private static final int JUDGED_QUESTIONS = 8000;
    private static final int PATIENCE = 40;
    /** A trial of boosting costs so many of another family's. */
    private static final int LEARNT_COST = 6;

    /** Shares of the time for search; the rest is for the final fit. */
    private static final double FAMILIES_SHARE = 0.2;

    private static final double LEARNT_SHARE = 0.5;
    private static final String LEARNT = "learnt";

    private final Cut cut;
    private final long seed;
    private final Threads threads;

    public SessionContest(Cut cut, long seed, Threads threads) {
        this.cut = cut;
        this.seed = seed;
        this.threads = threads;
    }

    /** How often {@code progress} is called by a search of {@code trials} trials. */
    public static int steps(int trials) {
        return Family.all().size() * Math.max(1, trials) + Math.max(1, (trials + LEARNT_COST - 1) / LEARNT_COST);
    }

    /**
     * A model fitted on all of training, and how its settings did on validation.
     *
     * @param settings as chosen
     */
    public record Entry(String name, boolean currentAllowed, SessionModel model, Object settings, double merit) {}

    /**
     * The best of every family, and of the learnt model, with and without the current item.
     *
     * @param budget of a share of the whole search
     */
    public List<Entry> run(SessionEvaluation evaluation, DoubleFunction<SearchBudget> budget, Runnable progress) {
        List<Entry> entries = new ArrayList<>();
        SessionEvaluation validation = new SessionEvaluation(cut.older(), threads);
        List<Question> questions = sample(cut.newer().questions());
        List<Family<?>> families = Family.all();
        for (Family<?> family : families) {
            enter(
                    family,
                    evaluation,
                    validation,
                    questions,
                    () -> budget.apply(FAMILIES_SHARE / families.size()),
                    entries,
                    progress);
        }
        entries.addAll(learnt(evaluation, budget.apply(LEARNT_SHARE), progress));
        return entries;
    }

    private List<Question> sample(List<Question> all) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Question> kept = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            if (random.nextInt(all.size() - number) < TUNING_QUESTIONS - kept.size()) {
                kept.add(all.get(number));
            }
        }
        return kept;
    }

    private <S> void enter(
            Family<S> family,
            SessionEvaluation evaluation,
            SessionEvaluation validation,
            List<Question> questions,
            Supplier<SearchBudget> budget,
            List<Entry> entries,
            Runnable progress) {
        Function<S, SessionModel> candidates = family.fit().apply(validation);
        Function<S, SessionModel> fitted = family.fit().apply(evaluation);
        SplittableRandom random = new SplittableRandom(seed);
        List<S> best = new ArrayList<>(List.of(family.start(), family.start()));
        double[] merits = {-1, -1};
        SearchBudget trials = budget.get();
        for (int trial = 0; trial == 0 || trials.allows(trial); trial++) {
            S settings = trial == 0 ? family.start() : family.near().apply(best.get(trial % 2), random);
            for (int view = 0; view < 2; view++) {
                double merit = validation
                        .run(candidates.apply(settings), questions, view == 0)
                        .merit();
                if (merit > merits[view]) {
                    merits[view] = merit;
                    best.set(view, settings);
                }
            }
            progress.run();
        }
        for (int view = 0; view < 2; view++) {
            entries.add(
                    new Entry(family.name(), view == 0, fitted.apply(best.get(view)), best.get(view), merits[view]));
        }
    }

    /** What the learnt model was made with. */
    public record LearntSettings(NextItemSettings learning, BoostingSettings boosting) {}

    private List<Entry> learnt(SessionEvaluation evaluation, SearchBudget trials, Runnable progress) {
        List<ClickSessions.Session> joined = new ArrayList<>(cut.older().sessions());
        joined.addAll(cut.newer().sessions());
        SessionEvaluation tuning = new SessionEvaluation(new ClickSessions(joined), threads);
        NextItemSettings learning = NextItemSettings.DEFAULT;
        NextItemFitter fitter = new NextItemFitter(
                tuning.products(), tuning.sessions(), cut.older().sessions().size(), learning, seed, threads);
        NextItemFitter.Judges judges = fitter.judges(JUDGED_QUESTIONS);
        BoostingSettings[] best = {BoostingSettings.DEFAULT, BoostingSettings.DEFAULT};
        double[] merits = {-1, -1};
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial == 0 || trials.allows(LEARNT_COST * trial); trial++) {
            BoostingSettings drawn = trial == 0 ? BoostingSettings.DEFAULT : BoostingSettings.draw(random);
            for (int view = 0; view < 2; view++) {
                NextItemFitter.Validation figures = fitter.validate(drawn, view == 0, judges, PATIENCE);
                if (figures.merit() > merits[view]) {
                    merits[view] = figures.merit();
                    best[view] = drawn.withTrees(figures.trees());
                }
            }
            progress.run();
        }
        int sessions = evaluation.training().sessions().size();
        NextItemFitter whole =
                new NextItemFitter(evaluation.products(), evaluation.sessions(), sessions, learning, seed, threads);
        List<Entry> entries = new ArrayList<>();
        for (int view = 0; view < 2; view++) {
            LearntSettings settings = new LearntSettings(learning, best[view]);
            NextItemModel model = whole.fit(best[view], view == 0);
            entries.add(new Entry(LEARNT, view == 0, () -> asker(model.scorer()), settings, merits[view]));
        }
        return entries;
    }

    private static SessionModel.Asker asker(NextItemModel.Scorer scorer) {
        return (prefix, current, currentAllowed, into) ->
                scorer.propose(prefix, product -> currentAllowed || product != current, Integer.MAX_VALUE, into);
    }
}
