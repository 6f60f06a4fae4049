package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of a shopper: their interactions in any order, of products that the bundle may or may
 * not know. Kept sorted, oldest first; equal times go by product id and then by kind, so that the order
 * of arrival does not matter.
 */
public record ShopperState(List<Event> events) {

    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::atMillis)
            .thenComparing(Event::productId)
            .thenComparing(Event::kind);

    // Stands behind ORDER, which its constructor uses.
    public static final ShopperState EMPTY = new ShopperState(List.of());

    public ShopperState {
        events = events.stream().sorted(ORDER).toList();
    }

    /** One interaction. */
    public record Event(String productId, InteractionKind kind, long atMillis) {}
}
