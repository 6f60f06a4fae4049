package io.electronicsmarketplace.recommender.models;

import io.electronicsmarketplace.recommender.champion.ChampionPointers.Tagged;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The champion as the pointer has it, and what this replica serves at the moment.
 *
 * @param serving the version that answers requests here, which follows the pointer within seconds
 */
record ChampionView(
        @Nullable String version,
        @Nullable String previous,
        @Nullable Instant promotedAt,
        @Nullable String serving) {

    static ChampionView of(Optional<Tagged> tagged, Optional<String> serving) {
        var pointer = tagged.map(Tagged::pointer).orElse(null);
        return pointer == null
                ? new ChampionView(null, null, null, serving.orElse(null))
                : new ChampionView(pointer.version(), pointer.previous(), pointer.promotedAt(), serving.orElse(null));
    }
}
