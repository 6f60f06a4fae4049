package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One interaction as Redis remembers it.
 *
 * @param productId absent for a search
 * @param rating stars from 1 to 5, of a rating
 * @param query the words of a search
 */
public record PastInteraction(
        String eventId,
        InteractionType type,
        @Nullable String productId,
        @Nullable String listingId,
        Instant at,
        @Nullable Double rating,
        @Nullable String query) {

    private static final int FIELDS = 7;

    public static PastInteraction of(Interaction interaction) {
        return new PastInteraction(
                interaction.eventId(),
                interaction.type(),
                interaction.productId(),
                interaction.listingId(),
                interaction.at(),
                interaction.rating(),
                interaction.query());
    }

    /**
     * The member of a sorted set: {@code eventId|milliseconds|type|productId|listingId|rating|query},
     * with what could be mistaken percent-encoded and what is absent empty. The event id comes first, so
     * that members of equal time are ordered by it. A later version may append fields.
     */
    public String encode() {
        return escape(eventId)
                + '|'
                + at.toEpochMilli()
                + '|'
                + type.wireName()
                + '|'
                + escape(productId)
                + '|'
                + escape(listingId)
                + '|'
                + (rating == null ? "" : rating.toString())
                + '|'
                + escape(query);
    }

    /** What {@link #encode} wrote; empty if it is of a kind that this version does not know. */
    public static Optional<PastInteraction> decode(String member) {
        String[] fields = member.split("\\|", FIELDS + 1);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PastInteraction(
                    URLDecoder.decode(fields[0], StandardCharsets.UTF_8),
                    InteractionType.of(fields[2]),
                    unescape(fields[3]),
                    unescape(fields[4]),
                    Instant.ofEpochMilli(Long.parseLong(fields[1])),
                    fields[5].isEmpty() ? null : Double.valueOf(fields[5]),
                    unescape(fields[6])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String escape(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String unescape(String text) {
        if (text.isEmpty()) {
            return null;
        }
        boolean plain = text.indexOf('%') < 0 && text.indexOf('+') < 0;
        return plain ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
