package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a search has come to after some of its trials. The next trial follows from seed, number and best recipe,
 * so that a search which goes on from here ends as one that was never broken off.
 *
 * @param of the search it is of, with the data that it began with
 * @param best the best recipe so far; its figures follow from the data
 * @param curve as in {@link SearchOutcome}, at least the start
 * @param drawn as in {@link SearchOutcome}
 * @param spentMillis see {@link SearchBudget#spent}
 */
public record Checkpoint(Subject of, Recipe best, List<Double> curve, List<Integer> drawn, long spentMillis) {

    public Checkpoint {
        Objects.requireNonNull(of);
        Objects.requireNonNull(best);
        curve = List.copyOf(curve);
        drawn = List.copyOf(drawn);
        if (curve.isEmpty() || drawn.size() != Laps.COUNT) {
            throw new IllegalArgumentException("not the way of a search: %s, %s".formatted(curve, drawn));
        }
    }

    static Checkpoint of(Subject subject, Recipe best, List<Double> curve, Tally tally, SearchBudget budget) {
        return new Checkpoint(
                subject, best, curve, tally.byLaps(), budget.spent().toMillis());
    }

    public int trials() {
        return curve.size() - 1;
    }

    Duration spent() {
        return Duration.ofMillis(spentMillis);
    }

    /**
     * What a search is about: of equal subjects, the trials of equal number are equal. How a ranker is learnt is
     * no part of it, for that comes after the trials.
     *
     * @param engine version of this library
     * @param data SHA-256 of interactions, and the time at which they are split
     * @param products SHA-256 of what is known of products
     * @param rows number of interactions
     * @param starts where it begins
     */
    public record Subject(String engine, long seed, String data, String products, int rows, List<Recipe> starts) {
        public Subject {
            Objects.requireNonNull(engine);
            Objects.requireNonNull(data);
            Objects.requireNonNull(products);
            starts = List.copyOf(starts);
        }

        public boolean hasDataOf(Subject other) {
            return data.equals(other.data) && products.equals(other.products);
        }

        /** Whether all but the data is the same. */
        public boolean hasSettingsOf(Subject other) {
            return engine.equals(other.engine) && seed == other.seed && starts.equals(other.starts);
        }

        /** What differs, for people; empty for equal subjects. */
        String differences(Subject other) {
            StringBuilder told = new StringBuilder();
            tell(told, "engine", engine, other.engine);
            tell(told, "seed", seed, other.seed);
            tell(told, "history", data, other.data);
            tell(told, "catalogue", products, other.products);
            tell(told, "recipes to start from", starts.hashCode(), other.starts.hashCode());
            return told.toString();
        }

        private static void tell(StringBuilder told, String name, Object mine, Object others) {
            if (!mine.equals(others)) {
                told.append(told.isEmpty() ? "" : ", ").append(name);
            }
        }
    }
}
