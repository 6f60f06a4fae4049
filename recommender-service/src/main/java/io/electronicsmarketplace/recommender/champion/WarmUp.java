package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.Exploration;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Asks a bundle that is not serving yet what shoppers asked lately: brings its pages into memory, and tries it. */
final class WarmUp {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    private WarmUp() {}

    /**
     * Throws whatever the model throws.
     *
     * @param between is run between questions
     */
    static void warm(ServingModel model, List<Question> recent, long nowMillis, Runnable between) {
        model.answer(anybody(nowMillis));
        long start = System.nanoTime();
        for (Question question : recent) {
            if (System.nanoTime() - start > BUDGET.toNanos()) {
                return;
            }
            between.run();
            model.answer(question);
        }
    }

    private static Question anybody(long nowMillis) {
        return new Question(
                Surface.HOME,
                ShopperState.EMPTY,
                null,
                nowMillis,
                null,
                null,
                20,
                Set.of(),
                Exploration.NONE,
                Deadline.NONE);
    }
}
