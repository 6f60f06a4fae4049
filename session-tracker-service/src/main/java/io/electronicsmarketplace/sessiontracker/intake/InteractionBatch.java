package io.electronicsmarketplace.sessiontracker.intake;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /interactions}, for its description: {@link BatchParser} reads it by itself,
 * so that one wrong event does not spoil the others.
 */
@Schema(description = "A batch of interactions")
record InteractionBatch(
        @Schema(description = "when the client sends this, by its own clock; corrects the times of the events")
        @Nullable
        Instant sentAt,

        @ArraySchema(minItems = 1, maxItems = BatchParser.MOST_EVENTS)
        List<Event> events) {

    @Schema(name = "InteractionEvent", description = "One interaction; productId is needed by all types but search")
    record Event(
            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "chosen by the client; the same id is the same event, however often it is sent",
                    minLength = 1,
                    maxLength = 64,
                    pattern = "[A-Za-z0-9._:-]+")
            String eventId,

            @Schema(
                    allowableValues = {
                        "view",
                        "click",
                        "impression",
                        "search",
                        "favourite",
                        "unfavourite",
                        "cart-add",
                        "cart-remove",
                        "purchase",
                        "rating",
                        "hide",
                        "unhide"
                    })
            String type,

            @Schema(maxLength = 64) @Nullable String productId,
            @Schema(maxLength = 64) @Nullable String listingId,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    description = "when it happened, by the client's clock; at most 7 days ago")
            Instant at,

            @Schema(description = "the list of recommendations that it came from", maxLength = 64) @Nullable
            String recommendationId,

            @Schema(description = "in that list, from 0", minimum = "0", maximum = "10000") @Nullable
            Integer position,

            @Schema(allowableValues = {"home", "next", "similar", "search"}) @Nullable
            String surface,

            @Schema(description = "the words of a search", maxLength = 200) @Nullable
            String query,

            @Schema(description = "stars, of a rating", minimum = "1", maximum = "5") @Nullable
            Double rating) {}
}
