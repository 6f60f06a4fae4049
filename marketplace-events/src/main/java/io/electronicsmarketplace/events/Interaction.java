package io.electronicsmarketplace.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a shopper did.
 *
 * @param eventId chosen by the client; the same id is the same event, however often it arrives
 * @param visitorId the anonymous device
 * @param userId the signed-in user, if any
 * @param productId required for all types but {@code search}
 * @param at when it happened by the client's clock, corrected by the intake
 * @param receivedAt when the intake took it in
 * @param recommendationId the served list that it came from, if any
 * @param position in that list, counted from 0
 * @param surface {@code home}, {@code next}, {@code similar} or {@code search}: where it was shown
 * @param query the words of a search
 * @param rating stars from 1 to 5, for {@code rating}
 */
public record Interaction(
        String eventId,
        InteractionType type,
        String visitorId,
        @Nullable String userId,
        @Nullable String productId,
        @Nullable String listingId,
        Instant at,
        Instant receivedAt,
        @Nullable String recommendationId,
        @Nullable Integer position,
        @Nullable String surface,
        @Nullable String query,
        @Nullable Double rating) {

    public Interaction {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(visitorId, "visitorId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** Whose state this changes. */
    public ShopperId shopper() {
        return ShopperId.of(visitorId, userId);
    }
}
