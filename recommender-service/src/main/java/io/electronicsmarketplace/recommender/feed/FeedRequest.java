package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.support.shopper.Shopper;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param shopper {@code null} if nobody is known
 * @param currentProduct what the shopper is looking at
 * @param category in which all products must be
 */
record FeedRequest(
        Surface surface,
        @Nullable Shopper shopper,
        @Nullable String currentProduct,
        @Nullable String category,
        int limit) {

    @Nullable
    String userId() {
        return shopper == null ? null : shopper.userId();
    }
}
