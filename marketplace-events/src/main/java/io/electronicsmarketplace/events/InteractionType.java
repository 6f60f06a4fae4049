package io.electronicsmarketplace.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a shopper did; the wire name is the lower-case name with hyphens. */
public enum InteractionType {
    VIEW,
    CLICK,
    IMPRESSION,
    SEARCH,
    FAVOURITE,
    UNFAVOURITE,
    CART_ADD,
    CART_REMOVE,
    PURCHASE,
    RATING,
    HIDE,
    /** Takes a {@link #HIDE} back. */
    UNHIDE;

    private static final Map<String, InteractionType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(InteractionType::wireName, type -> type));

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Name in JSON, in Redis and in the archive, such as {@code cart-add}. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * The type with this wire name.
     *
     * @throws IllegalArgumentException naming the known types, if there is none
     */
    public static InteractionType of(String wireName) {
        InteractionType type = BY_WIRE_NAME.get(wireName);
        if (type != null) {
            return type;
        }
        throw new IllegalArgumentException("unknown interaction type \"" + wireName + "\"; known are "
                + Arrays.stream(values()).map(InteractionType::wireName).toList());
    }
}
