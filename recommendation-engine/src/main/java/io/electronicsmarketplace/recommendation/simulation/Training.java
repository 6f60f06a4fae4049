package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.promotion.Ledger;
import io.electronicsmarketplace.recommendation.promotion.Publication;
import io.electronicsmarketplace.recommendation.promotion.TrainingRun;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A training at the end of a day, by the engine's own run, gate and publication. */
final class Training {
    private final SimulationSettings settings;
    private final Threads threads;
    private final TreeLearner learner;
    private final Path store;

    /** @param store for bundles, with the ledger beside them */
    Training(SimulationSettings settings, Threads threads, TreeLearner learner, Path store) {
        this.settings = settings;
        this.threads = threads;
        this.learner = learner;
        this.store = store;
    }

    /**
     * What serves after a training.
     *
     * @param decision as a manifest has it, or {@code failed} when the bundle was not sound and the last one stays
     * @param contested whether a challenger met the champion
     */
    record Trained(Path bundle, Recipe recipe, String decision, boolean contested) {}

    Ledger ledger() {
        return new Ledger(store.resolve("ledger.jsonl"));
    }

    /** @param last what serves now, null before the first training */
    Trained train(ShopLog.Facts facts, @Nullable Trained last, int day) {
        Instant now = Instant.ofEpochMilli(World.millis(day));
        TrainingRun.Decision decision = new TrainingRun(
                        facts.log(), facts.products(), settings.seed(), threads, learner, ledger(), now)
                .decide(
                        last == null ? null : last.recipe(),
                        new SearchBudget.Trials(settings.trials()),
                        Checkpoints.NONE,
                        new TrainingRun.Listener(stage -> {}, trial -> {}));
        Publication.Published published = new Publication(
                        facts.log(), facts.products(), settings.seed(), threads, learner)
                .publish(
                        store,
                        decision.recipe(),
                        decision.decision(),
                        decision.reasons(),
                        null,
                        last == null ? null : last.bundle(),
                        now);
        boolean contested = decision.report().has("challenger_won");
        if (published.sound()) {
            return new Trained(published.directory(), decision.recipe(), decision.decision(), contested);
        }
        if (last == null) {
            throw new IllegalStateException("the first bundle is not sound: " + published.checks());
        }
        return new Trained(last.bundle(), last.recipe(), "failed", contested);
    }
}
