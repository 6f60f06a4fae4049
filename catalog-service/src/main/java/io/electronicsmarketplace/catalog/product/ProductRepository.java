package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.database.JsonColumns;
import io.electronicsmarketplace.catalog.money.Money;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code products}. */
@Repository
class ProductRepository {

    static final String COLUMNS = """
            id, version, title, brand, categories::text AS categories, attributes::text AS attributes, image,
            description, average_rating, rating_count, list_price_minor, currency, first_seen_at
            """;

    private final DatabaseClient database;

    ProductRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Product> find(String id) {
        return database.sql("SELECT " + COLUMNS + " FROM products WHERE id = :id")
                .bind("id", id)
                .map(ProductRepository::product)
                .one();
    }

    Flux<Product> findAll(Collection<String> ids) {
        return database.sql("SELECT " + COLUMNS + " FROM products WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(String[]::new))
                .map(ProductRepository::product)
                .all();
    }

    /** Takes the next version; the row stays locked until the transaction ends. */
    Mono<Product> nextVersion(String id, Instant now) {
        return database.sql("UPDATE products SET version = version + 1, changed_at = :now WHERE id = :id RETURNING "
                        + COLUMNS)
                .bind("id", id)
                .bind("now", now)
                .map(ProductRepository::product)
                .one();
    }

    /** A product that a seller brought: version 0, as its first listing makes the first version. */
    Mono<Void> insert(NewProduct product, String id, Instant now) {
        var insert = database.sql("""
                        INSERT INTO products (id, version, title, brand, categories, currency, first_seen_at, changed_at)
                        VALUES (:id, 0, :title, :brand, CAST(:categories AS jsonb), :currency, :now, :now)
                        """)
                .bind("id", id)
                .bind("title", product.title())
                .bind("categories", JsonColumns.write(product.categories()))
                .bind("currency", Money.EUR)
                .bind("now", now);
        return bindNullable(insert, "brand", product.brand()).then();
    }

    private static DatabaseClient.GenericExecuteSpec bindNullable(
            DatabaseClient.GenericExecuteSpec spec, String name, @Nullable String value) {
        return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value);
    }

    private static Product product(Readable row) {
        return new Product(
                required(row, "id", String.class),
                required(row, "version", Long.class),
                required(row, "title", String.class),
                row.get("brand", String.class),
                JsonColumns.texts(required(row, "categories", String.class)),
                JsonColumns.textByName(required(row, "attributes", String.class)),
                row.get("image", String.class),
                row.get("description", String.class),
                row.get("average_rating", Double.class),
                required(row, "rating_count", Integer.class),
                row.get("list_price_minor", Long.class),
                required(row, "currency", String.class),
                required(row, "first_seen_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
