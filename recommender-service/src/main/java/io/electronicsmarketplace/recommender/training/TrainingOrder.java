package io.electronicsmarketplace.recommender.training;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a run may spend; the trainer's own defaults where nothing is said.
 *
 * @param minutes of tuning
 * @param trials of tuning, for a repeatable run; not together with minutes
 * @param seed of every random choice
 */
record TrainingOrder(
        @Min(1) @Max(720) @Nullable Integer minutes,
        @Min(1) @Max(10_000) @Nullable Integer trials,
        @Nullable Long seed) {

    static final TrainingOrder USUAL = new TrainingOrder(null, null, null);

    @AssertTrue(message = "give minutes or trials, not both")
    boolean isOneBudget() {
        return minutes == null || trials == null;
    }
}
