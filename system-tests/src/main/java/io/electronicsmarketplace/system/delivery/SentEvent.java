package io.electronicsmarketplace.system.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * An event as a client sends it, as often as it takes.
 *
 * @param id the same every time
 * @param type such as {@code view}
 * @param atMillis when it happened, in milliseconds since 1970; no two of a visitor at the same time
 */
public record SentEvent(String id, String type, String productId, long atMillis) {

    /** As the API takes it. */
    public Map<String, String> json() {
        return Map.of(
                "eventId",
                id,
                "type",
                type,
                "productId",
                productId,
                "at",
                Instant.ofEpochMilli(atMillis).toString());
    }
}
