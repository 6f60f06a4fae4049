package io.electronicsmarketplace.sessiontracker.session;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.events.state.ShopperState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a running browsing session.
 *
 * @param startedAt absent if none is running
 * @param profiling whether more than this session is remembered and learnt from
 * @param events newest last
 */
record BrowsingSession(@Nullable Instant startedAt, boolean profiling, List<Event> events) {

    /** One remembered interaction. */
    @Schema(name = "RememberedInteraction")
    record Event(
            String eventId,
            InteractionType type,
            @Nullable String productId,
            @Nullable String listingId,
            Instant at,
            @Nullable String query,
            @Nullable Double rating) {

        static Event of(PastInteraction past) {
            return new Event(
                    past.eventId(),
                    past.type(),
                    past.productId(),
                    past.listingId(),
                    past.at(),
                    past.query(),
                    past.rating());
        }
    }

    static BrowsingSession of(ShopperState state) {
        List<PastInteraction> session = state.session();
        return new BrowsingSession(
                session.isEmpty() ? null : session.getFirst().at(),
                state.profiling(),
                session.stream().map(Event::of).toList());
    }
}
