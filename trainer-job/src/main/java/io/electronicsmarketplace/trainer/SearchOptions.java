package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long to search for a better recipe, and with what. */
final class SearchOptions {
    /** What a run without either option does: some minutes on two cores for a quarter of a million rows. */
    private static final int TRIALS = 12;

    @Option(names = "--minutes", description = "Search for so many minutes.")
    private @Nullable Double minutes;

    @Option(names = "--trials", description = "Search for so many trials; repeatable, bit for bit. Default: " + TRIALS)
    private @Nullable Integer trials;

    @Option(names = "--seed", description = "Seed of every random choice.", defaultValue = "1")
    long seed;

    @Option(
            names = "--threads",
            description = "Threads that work beside each other; what comes out is the same for any number. Default: one"
                    + " per processor.")
    private @Nullable Integer threads;

    /** To be closed by the caller. */
    Threads threads() {
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + "; at least one is needed");
        }
        return threads == null ? Threads.perProcessor() : new Threads(threads);
    }

    SearchBudget budget() {
        return budget(1);
    }

    /** For one of several searches: a share of the time, or all of the trials. */
    SearchBudget budget(double share) {
        if (minutes != null) {
            return SearchBudget.of(Duration.ofMillis(Math.round(share * minutes * 60_000)), System::nanoTime);
        }
        return new SearchBudget.Trials(trials == null ? TRIALS : trials);
    }

    /** Trials that the budget foresees, -1 when time decides. */
    int expectedTrials() {
        return minutes != null ? -1 : trials == null ? TRIALS : trials;
    }
}
