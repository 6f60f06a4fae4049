package io.electronicsmarketplace.catalog.cart;

import io.electronicsmarketplace.events.ShopperId;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code cart_items}. */
@Repository
class CartRepository {

    private final DatabaseClient database;

    CartRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Ids of the listings in a cart, oldest first. */
    Flux<String> listingIds(ShopperId shopper) {
        return database.sql(
                        "SELECT listing_id FROM cart_items WHERE shopper_id = :shopper ORDER BY added_at, listing_id")
                .bind("shopper", shopper.value())
                .map(row -> Objects.requireNonNull(row.get("listing_id", String.class)))
                .all();
    }

    /** Whether it is in the cart now: false if the cart held as many as it may, and not this one. */
    Mono<Boolean> add(ShopperId shopper, String listingId, Instant now, int most) {
        return database.sql("""
                        INSERT INTO cart_items (shopper_id, listing_id, added_at)
                        SELECT :shopper, :listing, :now
                        WHERE (SELECT count(*) FROM cart_items
                               WHERE shopper_id = :shopper AND listing_id <> :listing) < :most
                        ON CONFLICT (shopper_id, listing_id) DO UPDATE SET added_at = cart_items.added_at
                        """)
                .bind("shopper", shopper.value())
                .bind("listing", listingId)
                .bind("now", now)
                .bind("most", most)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> remove(ShopperId shopper, String listingId) {
        return database.sql("DELETE FROM cart_items WHERE shopper_id = :shopper AND listing_id = :listing")
                .bind("shopper", shopper.value())
                .bind("listing", listingId)
                .then();
    }

    Mono<Void> move(ShopperId from, ShopperId to) {
        return database.sql("""
                        WITH moved AS (DELETE FROM cart_items WHERE shopper_id = :from RETURNING listing_id, added_at)
                        INSERT INTO cart_items (shopper_id, listing_id, added_at)
                        SELECT :to, listing_id, added_at FROM moved
                        ON CONFLICT DO NOTHING
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .then();
    }

    Mono<Void> clear(ShopperId shopper) {
        return database.sql("DELETE FROM cart_items WHERE shopper_id = :shopper")
                .bind("shopper", shopper.value())
                .then();
    }
}
