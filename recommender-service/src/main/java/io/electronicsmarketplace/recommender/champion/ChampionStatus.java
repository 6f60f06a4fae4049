package io.electronicsmarketplace.recommender.champion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What serves and what came of the last change.
 *
 * @param version the bundle that serves, or {@code null} if none does
 * @param createdAt when it was made
 * @param loadedAt when it was put to work
 * @param pointedAt what the pointer names; another than {@code version} if that was refused
 * @param refused why the bundle that the pointer names does not serve; empty if it does
 */
public record ChampionStatus(
        @Nullable String version,
        @Nullable Instant createdAt,
        @Nullable Instant loadedAt,
        @Nullable String pointedAt,
        List<String> refused) {

    static final ChampionStatus NONE = new ChampionStatus(null, null, null, null, List.of());

    public ChampionStatus {
        refused = List.copyOf(refused);
    }

    ChampionStatus refusing(String pointedAt, List<String> reasons) {
        return new ChampionStatus(version, createdAt, loadedAt, pointedAt, reasons);
    }
}
