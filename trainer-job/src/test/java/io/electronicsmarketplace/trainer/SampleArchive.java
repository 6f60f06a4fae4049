package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.sample.SampleData;
import io.electronicsmarketplace.sample.SampleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** Archive and catalogue export of generated sample data, as session-tracker and catalog-service write them. */
final class SampleArchive {
    static final Instant UNTIL = Instant.parse("2026-11-01T00:00:00Z");

    private SampleArchive() {}

    /** Settings of a trainer whose archive holds so many users' ratings of 300 products. */
    static Settings write(Path folder, int users) throws IOException, SQLException {
        Path sample = folder.resolve("sample");
        SampleData.write(sample, new SampleSettings(7, 300, users, 10, UNTIL, false));
        return fromFiles(sample, folder);
    }

    /** The same from files of the Amazon formats. */
    static Settings fromFiles(Path sample, Path folder) throws IOException, SQLException {
        Settings settings = new Settings(
                folder.resolve("archive").toString(),
                folder.resolve("mirror"),
                folder.resolve("export"),
                folder.resolve("bundles"),
                "file",
                "",
                "");
        Path history = Files.createDirectories(Path.of(settings.archive()).resolve("history/sample"));
        Files.createDirectories(settings.catalogueExport());
        execute(HISTORY.formatted(sample.resolve(SampleData.RATINGS), history.resolve("part-00000.parquet")));
        execute(PRODUCTS.formatted(
                sample.resolve(SampleData.CATALOGUE), settings.catalogueExport().resolve("products.parquet")));
        return settings;
    }

    static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String HISTORY = """
            COPY (SELECT 'h-' || row_number() OVER () AS event_id, 'rating' AS type, NULL::varchar AS visitor_id,
                user_id, parent_asin AS product_id, NULL::varchar AS listing_id, "timestamp"::bigint AS at_ms,
                NULL::varchar AS recommendation_id, NULL::integer AS position, NULL::varchar AS surface,
                NULL::varchar AS query, rating::double AS rating, NULL::integer AS topic_partition,
                NULL::bigint AS topic_offset
            FROM read_csv('%s', header = true, all_varchar = true)) TO '%s' (FORMAT parquet)
            """;

    private static final String PRODUCTS = """
            COPY (SELECT parent_asin AS product_id, title, store AS brand, categories, NULL::double AS price,
                NULL::varchar AS image, NULL::double AS average_rating, 0 AS rating_count, 0::bigint AS first_seen_ms,
                true AS buyable, 1 AS listings
            FROM read_json('%s', columns = {parent_asin: 'varchar', title: 'varchar', store: 'varchar',
                categories: 'varchar[]'}, ignore_errors = true)
            WHERE parent_asin IS NOT NULL) TO '%s' (FORMAT parquet)
            """;
}
