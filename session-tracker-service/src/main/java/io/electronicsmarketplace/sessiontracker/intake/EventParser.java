package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.support.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads one event of a batch and says everything that is wrong with it. */
@Component
class EventParser {

    private static final List<String> TYPES = Arrays.stream(InteractionType.values())
            .map(InteractionType::wireName)
            .toList();
    private static final List<String> SURFACES = List.of("home", "next", "similar", "search");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int LONGEST_QUERY = 200;
    private static final int LAST_POSITION = 10_000;

    private final Duration longestAge;

    /** @param longestAge events before that are refused: Kafka keeps them no longer either */
    EventParser(@Value("${marketplace.intake.longest-age}") Duration longestAge) {
        this.longestAge = longestAge;
    }

    /** @param path of the event in the request, for violations */
    ParsedEvent parse(JsonNode event, String path, Shopper shopper, ClientClock clock) {
        var fields = new EventFields(event, path);
        String eventId = fields.requiredText("eventId", ID);
        String typeName = fields.oneOf("type", TYPES, true);
        InteractionType type = typeName == null ? null : InteractionType.of(typeName);
        Instant at = time(fields, clock);
        String productId = fields.text("productId", ID);
        String listingId = fields.text("listingId", ID);
        String recommendationId = fields.text("recommendationId", ID);
        Integer position = fields.integer("position", 0, LAST_POSITION);
        String surface = fields.oneOf("surface", SURFACES, false);
        String query = fields.freeText("query", LONGEST_QUERY);
        Double rating = fields.number("rating", 1, 5);
        fields.refuseUnknown();
        requireWhatTheTypeNeeds(fields, type);
        if (eventId == null || type == null || at == null || fields.anyViolation()) {
            return new ParsedEvent.Refused(eventId, fields.violations());
        }
        return new ParsedEvent.Valid(new Interaction(
                eventId,
                type,
                shopper.visitorId(),
                shopper.userId(),
                productId,
                listingId,
                at,
                clock.receivedAt(),
                recommendationId,
                position,
                surface,
                query,
                rating));
    }

    private @Nullable Instant time(EventFields fields, ClientClock clock) {
        Instant stated = fields.requiredTime("at");
        if (stated == null) {
            return null;
        }
        Instant at = clock.correct(stated);
        if (at.isAfter(clock.receivedAt())) {
            fields.violation("at", "lies in the future; send sentAt if the client's clock may be wrong");
        } else if (at.isBefore(clock.receivedAt().minus(longestAge))) {
            fields.violation("at", "lies more than " + longestAge.toDays() + " days back");
        }
        return at;
    }

    private static void requireWhatTheTypeNeeds(EventFields fields, @Nullable InteractionType type) {
        if (type == null) {
            return;
        }
        switch (type) {
            case SEARCH -> fields.require("query", "search");
            case RATING -> {
                fields.require("productId", "rating");
                fields.require("rating", "rating");
            }
            case VIEW, CLICK, IMPRESSION, FAVOURITE, UNFAVOURITE, CART_ADD, CART_REMOVE, PURCHASE, HIDE, UNHIDE ->
                fields.require("productId", type.wireName());
        }
    }
}
