package io.electronicsmarketplace.catalog.order;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code orders} and {@code payments}. */
@Repository
class OrderRepository {

    private static final String COLUMNS = """
            id, listing_id, product_id, buyer_id, seller_id, price_minor, currency, condition, state, placed_at
            """;

    /** Whose orders: the column that holds the user. */
    enum Side {
        BUYER("buyer_id"),
        SELLER("seller_id");

        private final String column;

        Side(String column) {
            this.column = column;
        }
    }

    private final DatabaseClient database;

    OrderRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(Order order) {
        return database.sql("INSERT INTO orders (" + COLUMNS + """
                        ) VALUES (:id, :listing, :product, :buyer, :seller, :price, :currency, :condition, :state,
                            :placed)
                        """)
                .bind("id", order.id())
                .bind("listing", order.listingId())
                .bind("product", order.productId())
                .bind("buyer", order.buyerId())
                .bind("seller", order.sellerId())
                .bind("price", order.priceMinor())
                .bind("currency", order.currency())
                .bind("condition", order.condition().wireName())
                .bind("state", order.state().wireName())
                .bind("placed", order.placedAt())
                .then();
    }

    Mono<Void> insertPayment(String orderId, String provider, String reference, Instant now) {
        return database.sql("""
                        INSERT INTO payments (order_id, provider, reference, state, settled_at)
                        VALUES (:order, :provider, :reference, 'paid', :now)
                        """)
                .bind("order", orderId)
                .bind("provider", provider)
                .bind("reference", reference)
                .bind("now", now)
                .then();
    }

    /** An order that this user has a part in. */
    Mono<Order> find(String id, String userId) {
        return database.sql(
                        "SELECT " + COLUMNS + "FROM orders WHERE id = :id AND (buyer_id = :user OR seller_id = :user)")
                .bind("id", id)
                .bind("user", userId)
                .map(OrderRepository::order)
                .one();
    }

    /** Newest first, behind this time and id. */
    Flux<Order> page(Side side, String userId, Instant before, String beforeId, int limit) {
        return database.sql("SELECT " + COLUMNS + "FROM orders WHERE " + side.column + """
                         = :user AND (placed_at, id) < (:before, :beforeId)
                        ORDER BY placed_at DESC, id DESC LIMIT :limit
                        """)
                .bind("user", userId)
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .map(OrderRepository::order)
                .all();
    }

    private static Order order(Readable row) {
        return new Order(
                required(row, "id", String.class),
                required(row, "listing_id", String.class),
                required(row, "product_id", String.class),
                required(row, "buyer_id", String.class),
                required(row, "seller_id", String.class),
                required(row, "price_minor", Long.class),
                required(row, "currency", String.class),
                Condition.of(required(row, "condition", String.class)),
                OrderState.of(required(row, "state", String.class)),
                required(row, "placed_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
