package io.electronicsmarketplace.catalog.favourite;

import io.electronicsmarketplace.events.ShopperId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code favourites}. */
@Repository
class FavouriteRepository {

    private final DatabaseClient database;

    FavouriteRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Newest first, behind this time and id. */
    Flux<Favourite> page(ShopperId shopper, Instant before, String beforeId, int limit) {
        return database.sql("""
                        SELECT kind, target_id, added_at FROM favourites
                        WHERE shopper_id = :shopper AND (added_at, target_id) < (:before, :beforeId)
                        ORDER BY added_at DESC, target_id DESC LIMIT :limit
                        """)
                .bind("shopper", shopper.value())
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .map(row -> new Favourite(
                        Favourite.Kind.valueOf(Objects.requireNonNull(row.get("kind", String.class))
                                .toUpperCase(Locale.ROOT)),
                        Objects.requireNonNull(row.get("target_id", String.class)),
                        Objects.requireNonNull(row.get("added_at", Instant.class))))
                .all();
    }

    /** Whether it is a favourite now: false if there were as many as there may be, and not this one. */
    Mono<Boolean> add(ShopperId shopper, Favourite favourite, int most) {
        return database.sql("""
                        INSERT INTO favourites (shopper_id, kind, target_id, added_at)
                        SELECT :shopper, :kind, :target, :now
                        WHERE (SELECT count(*) FROM favourites
                               WHERE shopper_id = :shopper AND target_id <> :target) < :most
                        ON CONFLICT (shopper_id, target_id) DO UPDATE SET added_at = favourites.added_at
                        """)
                .bind("shopper", shopper.value())
                .bind("kind", favourite.kind().name().toLowerCase(Locale.ROOT))
                .bind("target", favourite.targetId())
                .bind("now", favourite.addedAt())
                .bind("most", most)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> remove(ShopperId shopper, String targetId) {
        return database.sql("DELETE FROM favourites WHERE shopper_id = :shopper AND target_id = :target")
                .bind("shopper", shopper.value())
                .bind("target", targetId)
                .then();
    }

    Mono<Void> move(ShopperId from, ShopperId to) {
        return database.sql("""
                        WITH moved AS (
                            DELETE FROM favourites WHERE shopper_id = :from RETURNING kind, target_id, added_at)
                        INSERT INTO favourites (shopper_id, kind, target_id, added_at)
                        SELECT :to, kind, target_id, added_at FROM moved
                        ON CONFLICT DO NOTHING
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .then();
    }

    Mono<Void> clear(ShopperId shopper) {
        return database.sql("DELETE FROM favourites WHERE shopper_id = :shopper")
                .bind("shopper", shopper.value())
                .then();
    }
}
