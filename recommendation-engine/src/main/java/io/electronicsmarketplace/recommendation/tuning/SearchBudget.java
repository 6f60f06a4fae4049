package io.electronicsmarketplace.recommendation.tuning;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a search ends: after so many trials, or when its time is up. Only trials make runs repeatable. */
public sealed interface SearchBudget {

    /** Whether another trial may begin after {@code done} of them. */
    boolean allows(int done);

    /** A fixed number of trials. */
    record Trials(int trials) implements SearchBudget {
        @Override
        public boolean allows(int done) {
            return done < trials;
        }
    }

    /** Trials until a point of the clock {@code nanoTime}; the last one may go over. */
    record Until(long deadlineNanos, LongSupplier nanoTime) implements SearchBudget {
        @Override
        public boolean allows(int done) {
            return nanoTime.getAsLong() - deadlineNanos < 0;
        }
    }

    static SearchBudget of(Duration duration, LongSupplier nanoTime) {
        return new Until(nanoTime.getAsLong() + duration.toNanos(), nanoTime);
    }
}
