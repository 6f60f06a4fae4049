package io.electronicsmarketplace.gateway.routing;

import java.util.List;
import java.util.stream.Stream;

/** The services behind the gateway, with the paths below {@code /api/v1} that each answers. */
public enum Backend {
    // First, since its /products/*/similar lies inside the catalogue's /products.
    RECOMMENDER("recommender", "/products/*/similar", "/recommendations/**", "/models/**", "/training-runs/**"),
    AUTH("auth", "/accounts/**", "/me/**", "/admin/**"),
    SESSION_TRACKER("session-tracker", "/interactions/**", "/browsing-session/**", "/consent/**"),
    CATALOG(
            "catalog",
            "/products/**",
            "/search/**",
            "/listings/**",
            "/price-guidance/**",
            "/cart/**",
            "/favourites/**",
            "/orders/**",
            "/offers/**",
            "/reviews/**",
            "/sellers/**",
            "/saved-searches/**",
            "/notifications/**",
            "/reports/**",
            "/moderation/**");

    private final String id;
    private final List<String> paths;

    Backend(String id, String... paths) {
        this.id = id;
        this.paths = Stream.of(paths).map(path -> "/api/v1" + path).toList();
    }

    /** Its name in settings, routes and metrics. */
    public String id() {
        return id;
    }

    String[] paths() {
        return paths.toArray(String[]::new);
    }
}
