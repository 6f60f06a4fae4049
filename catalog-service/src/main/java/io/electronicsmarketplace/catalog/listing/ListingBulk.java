package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.OfferedListings;
import io.electronicsmarketplace.events.ProductState;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Listings in bulk, for batch programs. */
public final class ListingBulk implements OfferedListings.Bulk {

    /** A listing that is on sale from the start. */
    public record Published(
            String id,
            String productId,
            String sellerId,
            Condition condition,
            long priceMinor,
            @Nullable String description,
            Instant publishedAt) {}

    @Override
    public Map<String, List<ProductState.Listing>> of(Connection connection, Collection<String> productIds)
            throws SQLException {
        String select = """
                SELECT id, product_id, seller_id, price_minor, condition, published_at FROM listings
                WHERE state = 'published' AND product_id = ANY (?) ORDER BY product_id, price_minor, id
                """;
        Map<String, List<ProductState.Listing>> listings = new HashMap<>();
        try (var statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("text", productIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    listings.computeIfAbsent(row.getString("product_id"), id -> new ArrayList<>())
                            .add(new ProductState.Listing(
                                    row.getString("id"),
                                    row.getString("seller_id"),
                                    row.getLong("price_minor"),
                                    row.getString("condition"),
                                    row.getTimestamp("published_at").toInstant()));
                }
            }
        }
        return listings;
    }

    /**
     * Inserts listings whose ids are not known yet, and leaves the others as they are: one that was
     * sold since stays sold. Their products must exist.
     *
     * @return the products that have a new listing; the caller publishes their states
     */
    public Inserted insertMissing(Connection connection, List<Published> listings) throws SQLException {
        String insert = """
                INSERT INTO listings (id, product_id, seller_id, condition, price_minor, currency, description, state,
                    created_at, published_at)
                SELECT incoming.id, product_id, seller_id, condition, price_minor, ?, incoming.description, 'published',
                    published_at, published_at
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
                    AS incoming (id, product_id, seller_id, condition, price_minor, description, published_at)
                ON CONFLICT (id) DO NOTHING
                RETURNING product_id
                """;
        int count = 0;
        Set<String> products = new HashSet<>();
        try (var statement = connection.prepareStatement(insert)) {
            var columns = new Columns(connection, listings);
            statement.setString(1, Money.EUR);
            statement.setArray(2, columns.of("text", Published::id));
            statement.setArray(3, columns.of("text", Published::productId));
            statement.setArray(4, columns.of("text", Published::sellerId));
            statement.setArray(5, columns.of("text", row -> row.condition().wireName()));
            statement.setArray(6, columns.of("int8", Published::priceMinor));
            statement.setArray(7, columns.of("text", Published::description));
            statement.setArray(8, columns.of("timestamptz", Published::publishedAt));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    products.add(row.getString(1));
                    count++;
                }
            }
        }
        return new Inserted(count, products);
    }

    /** How many listings are new, and of which products. */
    public record Inserted(int count, Set<String> productIds) {}

    private record Columns(Connection connection, List<Published> rows) {
        Array of(String type, Function<Published, ? extends @Nullable Object> value) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        }
    }
}
