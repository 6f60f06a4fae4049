package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.tuning.Checkpoint;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import java.io.PrintStream;
import java.util.Optional;

/** Tells people that a search goes on, and does not begin. */
record ToldCheckpoints(Checkpoints checkpoints, PrintStream out) implements Checkpoints {

    @Override
    public Optional<Checkpoint> last(Checkpoint.Subject subject) {
        Optional<Checkpoint> last = checkpoints.last(subject);
        last.ifPresent(checkpoint ->
                out.printf("going on with a search that was broken off after trial %d%n", checkpoint.trials()));
        return last;
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        checkpoints.keep(checkpoint);
    }
}
