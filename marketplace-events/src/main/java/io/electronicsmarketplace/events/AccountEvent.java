package io.electronicsmarketplace.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account and that other services follow.
 *
 * @param eventId the same id is the same event; a merge has one id per (visitor, user)
 * @param visitorId for {@link Kind#MERGED}: whose browsing session, cart and favourites become the user's
 */
public record AccountEvent(
        String eventId, Kind kind, String userId, @Nullable String visitorId, Instant at) {

    public AccountEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(at, "at");
        if (kind == Kind.MERGED) {
            Objects.requireNonNull(visitorId, "visitorId");
        }
    }

    /** What happened. */
    public enum Kind {
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("erased")
        ERASED,
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("reinstated")
        REINSTATED
    }
}
