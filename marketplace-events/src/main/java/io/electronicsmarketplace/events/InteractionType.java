package io.electronicsmarketplace.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

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

    /** Name in JSON, in Redis and in the archive, such as {@code cart-add}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The type with this wire name.
     *
     * @throws IllegalArgumentException naming the known types, if there is none
     */
    @JsonCreator
    public static InteractionType of(String wireName) {
        for (InteractionType type : values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown interaction type \"" + wireName + "\"; known are "
                + Arrays.stream(values()).map(InteractionType::wireName).toList());
    }
}
