package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.tuning.Checkpoint;
import io.electronicsmarketplace.recommendation.tuning.CheckpointFile;
import io.electronicsmarketplace.recommendation.tuning.Checkpoints;
import io.electronicsmarketplace.recommendation.tuning.SearchBudget;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checkpoints for a trainer that is started again by Kubernetes, with nobody there to delete a file: what it
 * cannot use, it says so and writes over.
 *
 * <p>The archive of a shop that is open has grown by the time the trainer is back. A search goes on all the
 * same: its best recipe is judged anew on the data as they are, and only the trials already made were judged on
 * the older ones. Not under {@link SearchBudget.Trials}, where equal archives are to give equal bundles: there it
 * goes on with equal data only, and ends as if it had never been broken off.
 *
 * @param now the start of this run
 */
record RestartCheckpoints(CheckpointFile file, Instant now, PrintStream out) implements Checkpoints {
    /** Longer than the deadline of a Job, after which none is started again, and shorter than from one night's to the next. */
    private static final Duration OLDEST = Duration.ofHours(6);

    /** As a share of all rows: what comes in while a trainer starts again, but no import. */
    private static final double MOST_GROWN = 0.01;

    @Override
    public Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget) {
        try {
            Optional<Checkpoint> last = file.read();
            if (last.isEmpty()) {
                return last;
            }
            String hindrance = hindrance(last.get(), subject, budget);
            if (hindrance.isEmpty()) {
                return last;
            }
            out.println("the search begins anew; the one that was broken off " + hindrance);
        } catch (IllegalArgumentException unreadable) {
            out.println("the search begins anew: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** Why it cannot go on, empty if it can. */
    private String hindrance(Checkpoint last, Checkpoint.Subject subject, SearchBudget budget) {
        Checkpoint.Subject kept = last.of();
        if (file.writtenAt().isBefore(now.minus(OLDEST))) {
            return "was last at work at " + file.writtenAt();
        }
        if (!kept.hasSettingsOf(subject)) {
            return "had another seed, champion or engine";
        }
        if (Math.abs(subject.rows() - kept.rows()) > MOST_GROWN * kept.rows()) {
            return "had %,d interactions, now there are %,d".formatted(kept.rows(), subject.rows());
        }
        boolean grown = !kept.hasDataOf(subject);
        if (budget instanceof SearchBudget.Trials(int most)) {
            if (last.trials() > most) {
                return "had made %d trials, more than %d".formatted(last.trials(), most);
            }
            if (grown) {
                return "was of another archive, and a number of trials is to come to the same each time";
            }
        }
        if (grown) {
            out.println("the archive has changed since the search was broken off");
        }
        return "";
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        file.keep(checkpoint);
    }
}
