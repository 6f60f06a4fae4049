package io.electronicsmarketplace.recommendation.tuning;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a search ends: after so many trials, or when its time is up. Only trials make runs repeatable. */
public sealed interface SearchBudget {

    /** Whether another trial may begin after {@code done} of them. */
    boolean allows(int done);

    /** Time that was searched, zero where time does not count. */
    Duration spent();

    /** The same after a search that was broken off and had spent this. */
    SearchBudget after(Duration spent);

    /** A fixed number of trials. */
    record Trials(int trials) implements SearchBudget {
        @Override
        public boolean allows(int done) {
            return done < trials;
        }

        @Override
        public Duration spent() {
            return Duration.ZERO;
        }

        @Override
        public SearchBudget after(Duration spent) {
            return this;
        }
    }

    /** Trials for a while from a point of the clock {@code nanoTime}; the last one may go over. */
    record For(Duration duration, long startNanos, LongSupplier nanoTime) implements SearchBudget {
        @Override
        public boolean allows(int done) {
            return spent().compareTo(duration) < 0;
        }

        @Override
        public Duration spent() {
            return Duration.ofNanos(nanoTime.getAsLong() - startNanos);
        }

        @Override
        public SearchBudget after(Duration spent) {
            return new For(duration, startNanos - spent.toNanos(), nanoTime);
        }
    }

    static SearchBudget of(Duration duration, LongSupplier nanoTime) {
        return new For(duration, nanoTime.getAsLong(), nanoTime);
    }
}
