package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.events.UtcTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads RFC 3339 times, to the millisecond. */
final class Instants {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Instants() {}

    /** Empty if it is no such time, or so far away that computing with it is of no use. */
    static Optional<Instant> parse(JsonNode value) {
        if (!value.isString()) {
            return Optional.empty();
        }
        try {
            Instant plain = UtcTime.parse(value.stringValue());
            Instant instant = plain != null
                    ? plain
                    : OffsetDateTime.parse(value.stringValue()).toInstant();
            return instant.isAfter(EARLIEST) && instant.isBefore(LATEST)
                    ? Optional.of(instant.truncatedTo(ChronoUnit.MILLIS))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
