package io.electronicsmarketplace.recommendation.promotion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the bundle that serves. */
public interface ChampionPointer {

    /**
     * @param version of the bundle that serves
     * @param previous the one before it, to which a rollback leads; null for the first
     * @param promotedAt RFC 3339 time
     */
    record Champion(String version, @Nullable String previous, String promotedAt) {}

    /** Empty before the first promotion. */
    Optional<Champion> read();

    /** Replaces the pointer in one step: a reader sees the old or the new one, never less. */
    void move(Champion champion);
}
