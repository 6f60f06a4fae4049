package io.electronicsmarketplace.gateway.signin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.server.WebSession;

/**
 * Who is signed in in a browser, as its session keeps it.
 *
 * @param userId the token's subject
 * @param name what to call the user
 * @param refreshToken brings a new access token for as long as the sign-in session at Keycloak lasts
 */
record SignIn(String userId, String name, String accessToken, Instant accessTokenEnd, String refreshToken) {

    private static final String PREFIX = "sign-in.";

    static Optional<SignIn> of(WebSession session) {
        Map<String, Object> kept = session.getAttributes();
        if (kept.get(PREFIX + "user") instanceof String userId
                && kept.get(PREFIX + "name") instanceof String name
                && kept.get(PREFIX + "access") instanceof String accessToken
                && kept.get(PREFIX + "access-end") instanceof Number end
                && kept.get(PREFIX + "refresh") instanceof String refreshToken) {
            return Optional.of(
                    new SignIn(userId, name, accessToken, Instant.ofEpochSecond(end.longValue()), refreshToken));
        }
        return Optional.empty();
    }

    void keepIn(WebSession session) {
        Map<String, Object> kept = session.getAttributes();
        kept.put(PREFIX + "user", userId);
        kept.put(PREFIX + "name", name);
        kept.put(PREFIX + "access", accessToken);
        kept.put(PREFIX + "access-end", accessTokenEnd.getEpochSecond());
        kept.put(PREFIX + "refresh", refreshToken);
    }

    SignIn refreshed(String newAccessToken, Instant end, String newRefreshToken) {
        return new SignIn(userId, name, newAccessToken, end, newRefreshToken);
    }
}
