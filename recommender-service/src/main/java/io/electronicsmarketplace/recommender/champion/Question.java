package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.Exploration;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a model, whichever bundle answers.
 *
 * @param userId whose own listings do not count as buyable
 * @param currentProduct what the shopper is looking at
 * @param category in which all products must be, at any depth
 * @param excluded products that must not be shown
 */
public record Question(
        Surface surface,
        ShopperState state,
        @Nullable String userId,
        long nowMillis,
        @Nullable String currentProduct,
        @Nullable String category,
        int limit,
        Set<String> excluded,
        Exploration exploration,
        Deadline deadline) {

    public Question {
        excluded = Set.copyOf(excluded);
    }

    Question withoutDeadline() {
        return new Question(
                surface,
                state,
                userId,
                nowMillis,
                currentProduct,
                category,
                limit,
                excluded,
                exploration,
                Deadline.NONE);
    }
}
