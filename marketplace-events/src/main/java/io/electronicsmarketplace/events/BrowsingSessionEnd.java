package io.electronicsmarketplace.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * The end of a browsing session, told once it is known. The same {@code shopperId} and {@code startedAt} are the same
 * session: what arrives late of a session that was told is told again, and the newest record counts.
 *
 * @param shopperId as in {@link ShopperId}
 * @param startedAt of the first interaction that is remembered of it; equal to {@code endedAt} where the shopper ended
 *     a session of which nothing is remembered
 * @param endedAt when it was asked for, or when the last timeout ran out
 * @param interactions how many are remembered of it, without impressions
 * @param profiling whether the shopper lets more than the session be used
 */
public record BrowsingSessionEnd(
        String shopperId, Instant startedAt, Instant endedAt, Cause cause, int interactions, boolean profiling) {

    /** What ended it. */
    public enum Cause {
        /** The shopper asked for it. */
        @JsonProperty("request")
        REQUEST,
        /** Nothing was done for so long. */
        @JsonProperty("inactivity")
        INACTIVITY,
        /** It went on for as long as a session may. */
        @JsonProperty("length")
        LENGTH
    }

    public BrowsingSessionEnd {
        Objects.requireNonNull(shopperId, "shopperId");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(cause, "cause");
    }

    /** Whose session it was. */
    public ShopperId shopper() {
        return new ShopperId(shopperId);
    }
}
