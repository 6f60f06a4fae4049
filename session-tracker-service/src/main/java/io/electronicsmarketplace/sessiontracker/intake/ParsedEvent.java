package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.support.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one event of a batch. */
sealed interface ParsedEvent {

    /** It is well-formed and may be published. */
    record Valid(Interaction interaction) implements ParsedEvent {}

    /**
     * It cannot be taken.
     *
     * @param eventId if it could be read
     * @param violations at least one, with paths from the root of the request
     */
    record Refused(@Nullable String eventId, List<Violation> violations) implements ParsedEvent {}
}
