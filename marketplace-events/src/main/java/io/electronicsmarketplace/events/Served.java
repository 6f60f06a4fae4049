package io.electronicsmarketplace.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list of recommendations as the recommender served it; what of it was seen is told by {@code
 * impression} interactions with the same {@code recommendationId}.
 *
 * @param surface {@code home}, {@code next} or {@code similar}
 * @param policy which rules made the list: {@code pipeline}, or the fallback that stood in
 * @param currentProductId what the shopper was looking at, on surfaces that have one
 */
public record Served(
        String recommendationId,
        Instant at,
        String surface,
        String visitorId,
        @Nullable String userId,
        String modelVersion,
        String policy,
        @Nullable String currentProductId,
        List<Slot> slots) {

    public Served {
        slots = List.copyOf(slots);
    }

    /**
     * One place in the list.
     *
     * @param position counted from 0
     * @param source the candidate model that proposed the product
     * @param propensity probability in (0, 1] with which the policy put this product here
     * @param explored whether the slot was drawn, so that its propensity may be used off-policy
     */
    public record Slot(
            int position,
            String productId,
            @Nullable String listingId,
            String source,
            double score,
            double propensity,
            boolean explored) {}
}
