package io.electronicsmarketplace.gateway.origin;

import io.electronicsmarketplace.gateway.visitor.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Tokens for browsers that tell nothing of where a request comes from. It is a hash of the visitor
 * token: whoever cannot read our answers knows neither, and the visitor token stays hidden from
 * scripts.
 */
public final class CsrfTokens {

    static final String HEADER = "X-CSRF-Token";

    private CsrfTokens() {}

    /** The token that goes with this visitor's cookie. */
    public static String of(Visitor visitor) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("csrf " + visitor.token()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    static boolean matches(String token, Visitor visitor) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), of(visitor).getBytes(StandardCharsets.UTF_8));
    }
}
