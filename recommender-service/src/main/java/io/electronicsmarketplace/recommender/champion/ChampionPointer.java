package io.electronicsmarketplace.recommender.champion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which bundle is to serve; JSON in a file or in a ConfigMap.
 *
 * @param previous the one before, for rolling back
 */
public record ChampionPointer(
        String version, @Nullable String previous, @Nullable Instant promotedAt) {}
