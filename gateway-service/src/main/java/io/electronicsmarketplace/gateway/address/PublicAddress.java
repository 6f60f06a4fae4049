package io.electronicsmarketplace.gateway.address;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Where browsers reach the gateway. Cookies, redirects and the check of a request's origin follow
 * from it, never from a header that a client sends.
 *
 * @param uri scheme and authority, without a path
 */
public record PublicAddress(URI uri) {

    private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads a public address.
     *
     * @throws InsecureAddressException if it is plain http anywhere but at a loopback address, where
     *     cookies would cross the network in the clear
     */
    public static PublicAddress of(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean http = "http".equals(uri.getScheme());
        if (!(http || "https".equals(uri.getScheme()))
                || uri.getHost() == null
                || !uri.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL must be like https://market.example, without a path, but is " + text);
        }
        if (http && !LOOPBACK_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new InsecureAddressException(text);
        }
        return new PublicAddress(uri);
    }

    public boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    public boolean isLoopback() {
        return LOOPBACK_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** The absolute address of a path that starts with a slash. */
    public String resolve(String path) {
        return uri + path;
    }

    /** A cookie's name: with {@code __Host-} over https, so that no subdomain can set it. */
    public String cookieName(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    /**
     * A cookie that scripts cannot read and that other sites' writes do not carry.
     *
     * @param maxAge null: until the browser is closed
     */
    public ResponseCookie cookie(String name, String value, @Nullable Duration maxAge) {
        return ResponseCookie.from(cookieName(name), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(isSecure())
                .maxAge(maxAge == null ? Duration.ofSeconds(-1) : maxAge)
                .build();
    }

    /** Whether the header {@code Origin} names this address; at loopback, any loopback name of it. */
    public boolean isOwnOrigin(String origin) {
        if (origin.equals(uri.toString())) {
            return true;
        }
        return isLoopback()
                && LOOPBACK_HOSTS.stream().anyMatch(host -> origin.equals(uri.getScheme() + "://" + host + port()));
    }

    private String port() {
        return uri.getPort() < 0 ? "" : ":" + uri.getPort();
    }
}
