package io.electronicsmarketplace.sessiontracker.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * The answer to a batch.
 *
 * @param results one per event, in the order of the request
 */
record IntakeResult(List<EventResult> results) {

    /**
     * @param eventId as sent; absent if the event has none that can be read
     * @param problem why it was refused
     */
    record EventResult(
            @Nullable String eventId,
            Status status,
            @Nullable ProblemDetail problem) {}

    /** What became of an event. Sending a refused one again is of no use. */
    enum Status {
        ACCEPTED,
        REFUSED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
