package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.database.JsonColumns;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.outbox.OutboxBulk;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes products in bulk for batch programs, with the same versions and events as single changes. */
public final class ProductBulk {

    /** What an upsert did; products that were equal already are in neither list. */
    public record Written(List<String> inserted, List<String> changed) {}

    private static final String UPSERT = """
            INSERT INTO products AS known (id, version, title, brand, categories, attributes, image, description,
                average_rating, rating_count, list_price_minor, currency, first_seen_at, changed_at, source,
                content_hash)
            SELECT id, 1, title, brand, categories::jsonb, attributes::jsonb, image, description, average_rating,
                rating_count, list_price_minor, ?, coalesce(first_seen_at, ?), ?, ?, decode(content_hash, 'hex')
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::float8[],
                ?::int[], ?::bigint[], ?::timestamptz[], ?::text[])
                AS incoming (id, title, brand, categories, attributes, image, description, average_rating,
                rating_count, list_price_minor, first_seen_at, content_hash)
            ON CONFLICT (id) DO UPDATE SET
                version = known.version + 1, title = excluded.title, brand = excluded.brand,
                categories = excluded.categories, attributes = excluded.attributes, image = excluded.image,
                description = excluded.description, average_rating = excluded.average_rating,
                rating_count = excluded.rating_count, list_price_minor = excluded.list_price_minor,
                changed_at = excluded.changed_at, content_hash = excluded.content_hash,
                source = coalesce(known.source, excluded.source)
            WHERE known.content_hash IS DISTINCT FROM excluded.content_hash
            RETURNING id, version = 1 AS inserted
            """;

    private final OfferedListings.Bulk offered;
    private final OutboxBulk outbox;

    public ProductBulk(OfferedListings.Bulk offered, OutboxBulk outbox) {
        this.offered = offered;
        this.outbox = outbox;
    }

    /**
     * Inserts products or replaces what is known of them; those that are known as they are stay
     * untouched. Their states go to the outbox. Ids must differ within one call.
     *
     * @param source names the import, to find its products again
     */
    public Written upsert(Connection connection, List<ProductContent> contents, String source, Instant now)
            throws SQLException {
        // rows are locked in one order by everybody, so that two imports at once cannot lock each other out
        List<ProductContent> rows = contents.stream()
                .sorted(Comparator.comparing(ProductContent::id))
                .toList();
        var written = new Written(new ArrayList<>(), new ArrayList<>());
        try (var statement = connection.prepareStatement(UPSERT)) {
            statement.setString(1, Money.EUR);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, source);
            var columns = new Columns(connection, rows);
            statement.setArray(5, columns.of("text", ProductContent::id));
            statement.setArray(6, columns.of("text", ProductContent::title));
            statement.setArray(7, columns.of("text", ProductContent::brand));
            statement.setArray(8, columns.of("text", row -> JsonColumns.write(row.categories())));
            statement.setArray(9, columns.of("text", row -> JsonColumns.write(row.attributes())));
            statement.setArray(10, columns.of("text", ProductContent::image));
            statement.setArray(11, columns.of("text", ProductContent::description));
            statement.setArray(12, columns.of("float8", ProductContent::averageRating));
            statement.setArray(13, columns.of("int4", ProductContent::ratingCount));
            statement.setArray(14, columns.of("int8", ProductContent::listPriceMinor));
            statement.setArray(15, columns.of("timestamptz", ProductContent::firstSeenAt));
            statement.setArray(16, columns.of("text", row -> HexFormat.of().formatHex(row.hash())));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    (result.getBoolean("inserted") ? written.inserted() : written.changed())
                            .add(result.getString("id"));
                }
            }
        }
        List<String> touched = new ArrayList<>(written.inserted());
        touched.addAll(written.changed());
        publish(connection, touched);
        return written;
    }

    /** Those of the ids that are products. */
    public Set<String> known(Connection connection, Collection<String> ids) throws SQLException {
        Set<String> known = new HashSet<>();
        try (var statement = connection.prepareStatement("SELECT id FROM products WHERE id = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    /** Takes the next version of products whose listings changed, and publishes their states. */
    public void offersChanged(Connection connection, Collection<String> ids, Instant now) throws SQLException {
        String update = """
                UPDATE products SET version = version + 1, changed_at = ?
                FROM (SELECT id FROM products WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE) AS locked
                WHERE products.id = locked.id
                """;
        try (var statement = connection.prepareStatement(update)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
        publish(connection, ids);
    }

    /** Writes the states of products as they are to the outbox, without a new version. */
    void publish(Connection connection, Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        Map<String, List<ProductState.Listing>> listings = offered.of(connection, ids);
        List<Entry<String, byte[]>> events = new ArrayList<>(ids.size());
        String select = "SELECT " + ProductRepository.COLUMNS + " FROM products WHERE id = ANY (?) ORDER BY id";
        try (var statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Product product = ProductRows.read(row);
                    ProductState state = product.with(listings.getOrDefault(product.id(), List.of()));
                    events.add(Map.entry(product.id(), EventJson.write(state)));
                }
            }
        }
        outbox.append(connection, Topics.PRODUCT_STATES, events);
    }

    /** The rows' values column by column, as arrays of PostgreSQL. */
    private record Columns(Connection connection, List<ProductContent> rows) {
        java.sql.Array of(String type, Function<ProductContent, ? extends @Nullable Object> value) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        }
    }
}
