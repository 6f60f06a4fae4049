package io.electronicsmarketplace.catalog.export;

import io.electronicsmarketplace.events.ProductState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * One export while it is written. Rows go into a DuckDB table on disk, since 1.6 million of them do
 * not fit into memory, and from there into Parquet.
 */
final class ExportFile implements AutoCloseable {

    static final String NAME = "products.parquet";

    /** What cannot be in a category's name: the import removes control characters. */
    private static final char SEPARATOR = 31;

    private static final String TABLE = """
            CREATE TABLE exported (
                product_id VARCHAR, title VARCHAR, brand VARCHAR, categories VARCHAR, price DOUBLE, image VARCHAR,
                average_rating DOUBLE, rating_count INTEGER, first_seen_ms BIGINT, buyable BOOLEAN, listings INTEGER)
            """;

    private static final String COPY = """
            COPY (
                SELECT product_id, title, brand,
                    CASE WHEN categories = '' THEN []::VARCHAR[] ELSE string_split(categories, chr(31)) END AS categories,
                    price, image, average_rating, rating_count, first_seen_ms, buyable, listings
                FROM exported)
            TO '%s' (FORMAT parquet, COMPRESSION zstd)
            """;

    private final Path directory;
    private final Path work;
    private final Connection connection;
    private final DuckDBAppender appender;
    private long rows;

    ExportFile(Path directory) throws IOException, SQLException {
        this.directory = Files.createDirectories(directory);
        this.work = Files.createTempDirectory(directory, ".export-");
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + work.resolve("products.duckdb"));
        try (var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '192MB'");
            statement.execute("SET threads = 1"); // shoppers go first
            statement.execute("SET temp_directory = '" + quoted(work.resolve("spill")) + "'");
            statement.execute(TABLE);
        }
        this.appender = connection.unwrap(DuckDBConnection.class).createAppender("exported");
    }

    void add(ProductState state) throws SQLException {
        appender.beginRow();
        appender.append(state.productId());
        appender.append(state.title());
        appender.append(state.brand());
        appender.append(String.join(Character.toString(SEPARATOR), state.categories()));
        appendNullable(price(state));
        appender.append(state.image());
        appendNullable(state.averageRating());
        appender.append(state.ratingCount());
        appender.append(state.firstSeenAt().toEpochMilli());
        appender.append(state.buyable());
        appender.append(state.listings().size());
        appender.endRow();
        rows++;
    }

    /** Puts the file in place of the last one; returns its number of rows. */
    long publish() throws IOException, SQLException {
        appender.close();
        Path written = work.resolve(NAME);
        try (var statement = connection.createStatement()) {
            statement.execute(COPY.formatted(quoted(written)));
        }
        Files.move(
                written, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return rows;
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** When new, if known; else what the cheapest listing costs. */
    private static @Nullable Double price(ProductState state) {
        if (state.listPriceMinor() != null) {
            return state.listPriceMinor() / 100.0;
        }
        OptionalLong cheapest = state.listings().stream()
                .mapToLong(ProductState.Listing::priceMinor)
                .min();
        return cheapest.isPresent() ? cheapest.getAsLong() / 100.0 : null;
    }

    private void appendNullable(@Nullable Double value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.doubleValue());
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
