package io.electronicsmarketplace.gateway.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths of the marketplace itself, so that a sign-in never ends at somebody else's page. */
final class LocalPath {

    /** Begins with one slash; browsers take {@code //} and {@code /\} for the beginning of a host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private LocalPath() {}

    static String orHome(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() ? path : "/";
    }
}
