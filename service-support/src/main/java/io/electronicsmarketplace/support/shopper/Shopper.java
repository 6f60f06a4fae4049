package io.electronicsmarketplace.support.shopper;

import org.jspecify.annotations.Nullable;

/**
 * A visitor or a signed-in user; an argument of controller methods.
 *
 * <p>As a parameter it is required: without a valid visitor token and without an access token the
 * request is answered with 401. Annotated {@code @Nullable} it is {@code null} then.
 *
 * @param visitorId the anonymous device; of a user without a visitor token it is derived from the
 *     user id
 * @param userId the user of the access token, if there is one
 */
public record Shopper(String visitorId, @Nullable String userId) {

    /** The visitor id of a user who sends no visitor token. */
    static String visitorIdOf(String userId) {
        return "user-" + userId;
    }

    /** Whether a visitor token was sent, so that the visitor id is not just the user's in other words. */
    public boolean hasVisitorToken() {
        return userId == null || !visitorId.equals(visitorIdOf(userId));
    }

    public boolean signedIn() {
        return userId != null;
    }

    /** The user's id. */
    public String requireUserId() {
        if (userId == null) {
            throw new IllegalStateException("no user: the method lacks its permission check");
        }
        return userId;
    }
}
