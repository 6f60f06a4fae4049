package io.electronicsmarketplace.recommendation.tuning;

import java.util.Optional;

/** Where a search keeps what it has come to, in case that it is killed. */
public interface Checkpoints {
    /** Keeps nothing: each search begins anew. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget) {
            return Optional.empty();
        }

        @Override
        public void keep(Checkpoint checkpoint) {}
    };

    /**
     * Where to go on, empty to begin anew. Under {@link SearchBudget.Trials} that is a search of the same data with
     * no more trials than the budget: any other would not end as one that begins now.
     *
     * @throws IllegalArgumentException if what is kept is of another search or has more trials, or cannot be read, and
     *     is not to be written over
     */
    Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget);

    /** Takes the place of what was kept before, wholly or not at all. */
    void keep(Checkpoint checkpoint);
}
