package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/** Random search for settings of the session kernel, judged by MRR@20 plus HR@20 on validation questions. */
public final class SessionSearch {
    private final SessionEvaluation evaluation;
    private final List<Question> questions;
    private final boolean currentAllowed;
    private final SplittableRandom random;

    public SessionSearch(SessionEvaluation evaluation, List<Question> questions, boolean currentAllowed, long seed) {
        this.evaluation = evaluation;
        this.questions = questions;
        this.currentAllowed = currentAllowed;
        this.random = new SplittableRandom(seed);
    }

    /** The best of the known members of the family and of what the budget allows to try. */
    public NeighbourSettings search(List<NeighbourSettings> starts, SearchBudget budget, IntConsumer progress) {
        NeighbourSettings best = starts.getFirst();
        double bestFigure = judge(best);
        for (int trial = 0; trial < starts.size() - 1 || budget.allows(trial - starts.size() + 1); trial++) {
            NeighbourSettings settings = trial < starts.size() - 1 ? starts.get(trial + 1) : near(best);
            double figure = judge(settings);
            if (figure > bestFigure) {
                best = settings;
                bestFigure = figure;
            }
            progress.accept(trial + 1);
        }
        return best;
    }

    private double judge(NeighbourSettings settings) {
        SessionEvaluation.Figures figures = evaluation.run(settings, questions, currentAllowed);
        return figures.hit20() + figures.reciprocal20();
    }

    /** Each setting is drawn anew with a chance of one in three. */
    private NeighbourSettings near(NeighbourSettings old) {
        return new NeighbourSettings(
                (int) maybe(old.sample(), 500, 1000, 2500, 5000),
                (int) maybe(old.neighbours(), 100, 200, 500, 1000),
                (int) maybe(old.lastItems(), 5, 9, 20),
                maybe(old.itemDecay(), 0, 0.5f, 1, 1.5f, 2, 4),
                maybe(old.matchFade(), 0, 0.05f, 0.1f, 0.2f),
                maybe(old.ageDecayDays(), 0, 1, 3, 7, 20),
                maybe(old.distanceDecay(), 0, 0.7f, 1, 2, 4),
                maybe(old.rarity(), 0, 0.25f, 0.5f, 1),
                random.nextInt(3) == 0 ? random.nextBoolean() : old.cosine());
    }

    private float maybe(float old, float... values) {
        return random.nextInt(3) == 0 ? values[random.nextInt(values.length)] : old;
    }
}
