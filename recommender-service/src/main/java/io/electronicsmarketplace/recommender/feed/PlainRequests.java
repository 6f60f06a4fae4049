package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Reads requests for lists that leave nothing to decide: of a visitor whose token is known, with parameters as
 * {@link RecommendationsController} takes them, once each and without escapes. All others are left to it, among them
 * those of signed-in users and those that are to be refused.
 */
final class PlainRequests {

    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,2}");

    /** What is a product's id is also a category that needs no escapes. */
    private static final Pattern PLAIN = Pattern.compile(RecommendationsController.PRODUCT_ID);

    private final VisitorTokens tokens;

    PlainRequests(VisitorTokens tokens) {
        this.tokens = tokens;
    }

    /** What is asked for, or {@code null} if the request is not plain. */
    @Nullable
    FeedRequest read(ServerHttpRequest request) {
        Surface surface = surface(request);
        Shopper shopper = surface == null ? null : visitor(request.getHeaders());
        return surface == null || shopper == null
                ? null
                : read(surface, shopper, request.getURI().getRawQuery());
    }

    private static @Nullable Surface surface(ServerHttpRequest request) {
        if (request.getMethod() != HttpMethod.GET) {
            return null;
        }
        return switch (request.getURI().getRawPath()) {
            case RecommendationsController.HOME_PATH -> Surface.HOME;
            case RecommendationsController.NEXT_PATH -> Surface.NEXT;
            default -> null;
        };
    }

    private @Nullable Shopper visitor(HttpHeaders headers) {
        String token = headers.getFirst(VisitorTokens.HEADER);
        if (token == null || headers.getFirst(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        String visitorId = tokens.known(token);
        return visitorId == null ? null : new Shopper(visitorId, null);
    }

    private static @Nullable FeedRequest read(Surface surface, Shopper shopper, @Nullable String query) {
        int limit = 0;
        String of = null;
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                if (limit == 0 && parameter.startsWith("limit=")) {
                    limit = limit(parameter.substring("limit=".length()));
                } else if (of == null && surface == Surface.NEXT && parameter.startsWith("productId=")) {
                    of = parameter.substring("productId=".length());
                } else if (of == null && surface == Surface.HOME && parameter.startsWith("category=")) {
                    of = parameter.substring("category=".length());
                } else {
                    return null;
                }
            }
        }
        if (limit < 0 || (of != null && !PLAIN.matcher(of).matches())) {
            return null;
        }
        return new FeedRequest(
                surface,
                shopper,
                surface == Surface.NEXT ? of : null,
                surface == Surface.HOME ? of : null,
                limit == 0 ? RecommendationsController.USUAL_LIMIT : limit);
    }

    /** A number that is taken, or -1. */
    private static int limit(String digits) {
        int number = LIMIT.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
        return number >= 1 && number <= RecommendationsController.HIGHEST_LIMIT ? number : -1;
    }
}
