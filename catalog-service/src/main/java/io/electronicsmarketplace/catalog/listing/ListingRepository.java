package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.product.OfferedListings;
import io.electronicsmarketplace.events.ProductState;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code listings}. */
@Repository
class ListingRepository implements OfferedListings {

    private static final String COLUMNS = """
            id, product_id, seller_id, condition, price_minor, currency, description, state, version, created_at,
            published_at
            """;

    private final DatabaseClient database;

    ListingRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Listing> find(String id) {
        return one("SELECT " + COLUMNS + " FROM listings WHERE id = :id", id);
    }

    /** Likewise; the row stays locked until the transaction ends. */
    Mono<Listing> lock(String id) {
        return one("SELECT " + COLUMNS + " FROM listings WHERE id = :id FOR NO KEY UPDATE", id);
    }

    Flux<Listing> findAll(Collection<String> ids) {
        return database.sql("SELECT " + COLUMNS + " FROM listings WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(String[]::new))
                .map(ListingRepository::listing)
                .all();
    }

    /** On sale, cheapest first, after this price and id. */
    Flux<Listing> onSale(String productId, long afterPrice, String afterId, int limit) {
        return database.sql("SELECT " + COLUMNS + """
                        FROM listings WHERE product_id = :product AND state = 'published'
                            AND (price_minor, id) > (:price, :id)
                        ORDER BY price_minor, id LIMIT :limit
                        """)
                .bind("product", productId)
                .bind("price", afterPrice)
                .bind("id", afterId)
                .bind("limit", limit)
                .map(ListingRepository::listing)
                .all();
    }

    /** Ids of a seller's listings that can still be sold. */
    Flux<String> openOf(String sellerId) {
        return database.sql("""
                        SELECT id FROM listings
                        WHERE seller_id = :seller AND state IN ('draft', 'pending', 'published') ORDER BY id
                        """)
                .bind("seller", sellerId)
                .map(row -> Objects.requireNonNull(row.get("id", String.class)))
                .all();
    }

    Mono<Void> insert(Listing listing) {
        var insert = database.sql("""
                        INSERT INTO listings (id, product_id, seller_id, condition, price_minor, currency, description,
                            state, version, created_at)
                        VALUES (:id, :product, :seller, :condition, :price, :currency, :description, :state, :version,
                            :created)
                        """)
                .bind("id", listing.id())
                .bind("product", listing.productId())
                .bind("seller", listing.sellerId())
                .bind("condition", listing.condition().wireName())
                .bind("price", listing.priceMinor())
                .bind("currency", listing.currency())
                .bind("state", listing.state().wireName())
                .bind("version", listing.version())
                .bind("created", listing.createdAt());
        return bindNullable(insert, "description", listing.description(), String.class)
                .then();
    }

    /** Writes a locked listing back; its version grows by one. */
    Mono<Listing> update(Listing listing) {
        var update = database.sql("""
                        UPDATE listings SET condition = :condition, price_minor = :price, description = :description,
                            state = :state, published_at = :published, version = version + 1
                        WHERE id = :id RETURNING
                        """ + COLUMNS)
                .bind("id", listing.id())
                .bind("condition", listing.condition().wireName())
                .bind("price", listing.priceMinor())
                .bind("state", listing.state().wireName());
        update = bindNullable(update, "description", listing.description(), String.class);
        return bindNullable(update, "published", listing.publishedAt(), Instant.class)
                .map(ListingRepository::listing)
                .one();
    }

    /** Takes a listing off the market for good, if it is on it: of any number of callers, one gets it. */
    Mono<Listing> sell(String id) {
        return one(
                "UPDATE listings SET state = 'sold', version = version + 1 WHERE id = :id AND state = 'published' RETURNING "
                        + COLUMNS,
                id);
    }

    @Override
    public Mono<List<ProductState.Listing>> of(String productId) {
        return ofAll(List.of(productId)).map(listings -> listings.getOrDefault(productId, List.of()));
    }

    @Override
    public Mono<Map<String, List<ProductState.Listing>>> ofAll(Collection<String> productIds) {
        return database.sql("SELECT " + COLUMNS + """
                        FROM listings WHERE product_id = ANY (:ids) AND state = 'published'
                        ORDER BY product_id, price_minor, id
                        """)
                .bind("ids", productIds.toArray(String[]::new))
                .map(ListingRepository::listing)
                .all()
                .collect(Collectors.groupingBy(
                        Listing::productId, Collectors.mapping(ListingRepository::offer, Collectors.toList())));
    }

    private static ProductState.Listing offer(Listing listing) {
        return new ProductState.Listing(
                listing.id(),
                listing.sellerId(),
                listing.priceMinor(),
                listing.condition().wireName(),
                Objects.requireNonNull(listing.publishedAt(), "a listing on sale was published"));
    }

    private Mono<Listing> one(String sql, String id) {
        return database.sql(sql).bind("id", id).map(ListingRepository::listing).one();
    }

    private static <T> GenericExecuteSpec bindNullable(
            GenericExecuteSpec spec, String name, @Nullable T value, Class<T> type) {
        return value == null ? spec.bindNull(name, type) : spec.bind(name, value);
    }

    private static Listing listing(Readable row) {
        return new Listing(
                required(row, "id", String.class),
                required(row, "product_id", String.class),
                required(row, "seller_id", String.class),
                Condition.of(required(row, "condition", String.class)),
                required(row, "price_minor", Long.class),
                required(row, "currency", String.class),
                row.get("description", String.class),
                ListingState.of(required(row, "state", String.class)),
                required(row, "version", Long.class),
                required(row, "created_at", Instant.class),
                row.get("published_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
