package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.tuning.Checkpoint;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.io.PrintStream;
import java.util.Optional;

/** Tells people that a search goes on, and does not begin; remembers whether there was a search at all. */
final class ToldCheckpoints implements Checkpoints {
    private final Checkpoints checkpoints;
    private final PrintStream out;
    private boolean used;

    ToldCheckpoints(Checkpoints checkpoints, PrintStream out) {
        this.checkpoints = checkpoints;
        this.out = out;
    }

    /** Whether what is kept is this run's: it went on from there, or wrote it. */
    boolean used() {
        return used;
    }

    @Override
    public Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget) {
        Optional<Checkpoint> last = checkpoints.last(subject, budget);
        used |= last.isPresent();
        last.ifPresent(checkpoint ->
                out.printf("going on with a search that was broken off after trial %d%n", checkpoint.trials()));
        return last;
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        checkpoints.keep(checkpoint);
        used = true;
    }
}
