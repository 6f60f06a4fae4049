package io.electronicsmarketplace.events;

import org.jspecify.annotations.Nullable;

/**
 * A visitor or a signed-in user, as one key: {@code u:<user id>} when signed in, {@code v:<visitor
 * id>} otherwise. A visitor's state becomes the user's on sign-in by a merge.
 */
public record ShopperId(String value) {

    public static ShopperId of(String visitorId, @Nullable String userId) {
        return userId != null ? user(userId) : visitor(visitorId);
    }

    public static ShopperId user(String userId) {
        return new ShopperId("u:" + userId);
    }

    public static ShopperId visitor(String visitorId) {
        return new ShopperId("v:" + visitorId);
    }

    @Override
    public String toString() {
        return value;
    }
}
