package io.electronicsmarketplace.recommender.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list and how it came about.
 *
 * @param modelVersion of the champion, or {@code none}
 * @param currentProduct what the list goes out from, if anything
 */
record MadeList(
        List<Pick> picks,
        Policy policy,
        String modelVersion,
        @Nullable String currentProduct) {}
