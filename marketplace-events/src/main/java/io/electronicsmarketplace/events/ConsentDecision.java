package io.electronicsmarketplace.events;

import java.time.Instant;
import java.util.Objects;

/**
 * A shopper's decision about profiling; the latest one by {@code at} counts.
 *
 * @param shopperId as in {@link ShopperId}
 * @param profiling whether more than the running browsing session may be remembered and learnt from
 */
public record ConsentDecision(String shopperId, boolean profiling, Instant at) {

    public ConsentDecision {
        Objects.requireNonNull(shopperId, "shopperId");
        Objects.requireNonNull(at, "at");
    }

    /** Whose decision it is. */
    public ShopperId shopper() {
        return new ShopperId(shopperId);
    }
}
