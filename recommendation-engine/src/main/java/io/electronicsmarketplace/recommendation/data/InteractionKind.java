package io.electronicsmarketplace.recommendation.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a shopper did with a product, and how much it says about their taste. */
public enum InteractionKind {
    VIEW("view", 0.3f),
    CLICK("click", 0.3f),
    FAVOURITE("favourite", 1f),
    CART_ADD("cart-add", 1f),
    PURCHASE("purchase", 1f),
    RATING("rating", 1f),
    UNFAVOURITE("unfavourite", 0f),
    CART_REMOVE("cart-remove", 0f),
    HIDE("hide", 0f);

    private static final Map<String, InteractionKind> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(InteractionKind::wireName, kind -> kind));

    private final String wireName;
    private final float evidence;

    InteractionKind(String wireName, float evidence) {
        this.wireName = wireName;
        this.evidence = evidence;
    }

    /** The name in events and in the archive. */
    public String wireName() {
        return wireName;
    }

    /** Weight as positive feedback, 0 for none: a look counts about a third of a decision. */
    public float evidence() {
        return evidence;
    }

    /** Whether models learn from it as a liking. */
    public boolean isPositive() {
        return evidence > 0;
    }

    /** Whether the product is the shopper's already, or decidedly not wanted: never to be shown again. */
    public boolean settles() {
        return this == PURCHASE || this == RATING || this == HIDE;
    }

    /** The kind of that name; empty for impressions, searches and whatever else carries no product. */
    public static Optional<InteractionKind> named(String wireName) {
        InteractionKind kind = BY_WIRE_NAME.get(wireName);
        return Optional.ofNullable(kind == null ? BY_WIRE_NAME.get(wireName.toLowerCase(Locale.ROOT)) : kind);
    }
}
