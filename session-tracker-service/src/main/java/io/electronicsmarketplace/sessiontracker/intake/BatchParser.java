package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.problem.Violation;
import io.electronicsmarketplace.support.shopper.Shopper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a batch: what is wrong with the batch itself fails it, what is wrong with an event only that. */
@Component
class BatchParser {

    static final int MOST_EVENTS = 100;

    private static final Set<String> FIELDS = Set.of("sentAt", "events");

    /** Limits far above any event that {@link EventParser} takes, so that rubbish costs little. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(4_096)
                            .maxNumberLength(40)
                            .maxNameLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final EventParser events;
    private final Clock clock;

    BatchParser(EventParser events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return one result per event, in their order
     * @throws ProblemException with status 400 if the body is no batch
     */
    List<ParsedEvent> parse(byte[] body, Shopper shopper) {
        JsonNode batch = readTree(body);
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ClientClock clientClock = ClientClock.of(sentAt(batch), receivedAt);
        List<ParsedEvent> parsed = new ArrayList<>();
        int index = 0;
        for (JsonNode event : eventsOf(batch)) {
            parsed.add(events.parse(event, "events[" + index++ + "]", shopper, clientClock));
        }
        return parsed;
    }

    private static JsonNode readTree(byte[] body) {
        try {
            JsonNode batch = JSON.readTree(body);
            if (batch == null || !batch.isObject()) {
                throw invalid("", "must be a JSON object with sentAt and events");
            }
            for (String name : batch.propertyNames()) {
                if (!FIELDS.contains(name)) {
                    throw invalid(name, "is not known here; known are sentAt and events");
                }
            }
            return batch;
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw invalid(
                    "",
                    place == null
                            ? "is not JSON that can be read here"
                            : "is not JSON that can be read here, at line %d, column %d"
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static @Nullable Instant sentAt(JsonNode batch) {
        JsonNode sentAt = batch.get("sentAt");
        if (sentAt == null || sentAt.isNull()) {
            return null;
        }
        return Instants.parse(sentAt)
                .orElseThrow(() -> invalid("sentAt", "must be an RFC 3339 time such as 2026-11-24T12:00:00.000Z"));
    }

    private static JsonNode eventsOf(JsonNode batch) {
        JsonNode events = batch.get("events");
        if (events == null || !events.isArray() || events.isEmpty() || events.size() > MOST_EVENTS) {
            throw invalid("events", "must be an array of 1 to " + MOST_EVENTS + " events");
        }
        return events;
    }

    private static ProblemException invalid(String path, String message) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The batch is not valid; errors tells where and why.",
                new Violation(path, message));
    }
}
