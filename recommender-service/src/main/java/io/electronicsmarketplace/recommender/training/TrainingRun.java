package io.electronicsmarketplace.recommender.training;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run of the trainer.
 *
 * @param bundle the version that it published, if any
 * @param message what a person should know, such as why it failed
 */
record TrainingRun(
        String id,
        State state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String bundle,
        @Nullable String message) {

    /** How far a run is. */
    enum State {
        REQUESTED,
        RUNNING,
        SUCCEEDED,
        FAILED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }

        boolean over() {
            return this == SUCCEEDED || this == FAILED;
        }
    }
}
