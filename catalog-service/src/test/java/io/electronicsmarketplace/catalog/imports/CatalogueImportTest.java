package io.electronicsmarketplace.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.catalog.database.DatabaseSettings;
import io.electronicsmarketplace.catalog.listing.ListingBulk;
import io.electronicsmarketplace.catalog.outbox.OutboxBulk;
import io.electronicsmarketplace.catalog.product.ImportedProducts;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import io.electronicsmarketplace.catalog.support.CatalogEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueImportTest {

    private static final int ROWS = 2 * CatalogueImport.BATCH + 500;

    private final DatabaseSettings database =
            CatalogEnvironment.settings(CatalogEnvironment.INFRASTRUCTURE.freshDatabase());
    private final ListingBulk listings = new ListingBulk();
    private final ProductBulk products = new ProductBulk(listings, new OutboxBulk());

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        database.migrate();
        connection = database.connect("test");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void importingTwice_changesNothing_notEvenVersionsAndEvents() throws Exception {
        Path file = file(rows(""));
        ImportReport.Catalogue first = run(file, new Interruption());
        String before = fingerprint();

        ImportReport.Catalogue second = run(file, new Interruption());

        assertThat(first.imported()).isEqualTo(ROWS);
        assertThat(second.imported()).isZero();
        assertThat(second.changed()).isZero();
        assertThat(second.unchanged()).isEqualTo(ROWS);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(number("SELECT count(*) FROM outbox")).isEqualTo(ROWS);
    }

    @Test
    void aNewerFile_changesOnlyWhatDiffers() throws Exception {
        run(file(rows("")), new Interruption());
        List<String> newer = rows("");
        newer.set(7, newer.get(7).replace("Product 7", "Product 7 revised"));

        ImportReport.Catalogue report = run(file(newer), new Interruption());

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(ROWS - 1);
        assertThat(number("SELECT version FROM products WHERE id = 'P7'")).isEqualTo(2);
        assertThat(number("SELECT max(version) FROM products WHERE id <> 'P7'")).isEqualTo(1);
    }

    @Test
    void anImportThatWasKilled_goesOnWhereItWas() throws Exception {
        Path file = file(rows(""));
        // killed: the first batch is committed, the second one is in a transaction that never ends
        var interruption = new Interruption();
        var killed = new CatalogueImport(
                connection,
                products,
                Clock.systemUTC(),
                interruption,
                (task, total) -> bar(() -> {
                    throw new Killed();
                }));
        assertThatThrownBy(() -> killed.run(file)).isInstanceOf(Killed.class);
        connection.rollback();
        assertThat(number("SELECT count(*) FROM products")).isEqualTo(CatalogueImport.BATCH);

        ImportReport.Catalogue resumed = run(file, new Interruption());

        assertThat(resumed.resumedAfterLine()).isEqualTo(CatalogueImport.BATCH);
        assertThat(resumed.imported()).isEqualTo(ROWS);
        assertThat(number("SELECT count(*) FROM products")).isEqualTo(ROWS);
        assertThat(number("SELECT count(*) FROM outbox")).isEqualTo(ROWS);
        assertThat(number("SELECT max(version) FROM products")).isEqualTo(1);
    }

    @Test
    void anInterruptedImport_keepsWhatItReadAndSaysSo() throws Exception {
        Path file = file(rows(""));
        var interruption = new Interruption();
        interruption.request();

        ImportReport.Catalogue report = run(file, interruption);

        assertThat(report.complete()).isFalse();
        assertThat(report.imported()).isEqualTo(1);
        assertThat(run(file, new Interruption()).complete()).isTrue();
        assertThat(number("SELECT count(*) FROM products")).isEqualTo(ROWS);
    }

    @Test
    void doublesAndBrokenLines_areCountedWithTheirNumbers() throws Exception {
        Path file = file(List.of(
                "{\"parent_asin\":\"A\",\"title\":null}",
                "{\"parent_asin\":\"A\",\"title\":\"first\"}",
                "{\"parent_asin\":\"A\",\"title\":\"second\"}",
                "{broken"));

        ImportReport.Catalogue report = run(file, new Interruption());

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(3);
        assertThat(report.skippedByReason()).containsOnlyKeys("broken-json", "duplicate-id", "missing-title");
        assertThat(report.skippedByReason()
                        .get("duplicate-id")
                        .lines()
                        .getFirst()
                        .line())
                .isEqualTo(3);
        assertThat(number("SELECT count(*) FROM products WHERE title = 'first'"))
                .isEqualTo(1);
    }

    @Test
    void demoListings_areTheSameEveryTime() throws Exception {
        Path file = file(rows(""));
        run(file, new Interruption());

        ImportReport.Listings first = demo(3_000);
        String before = fingerprint();
        ImportReport.Listings second = demo(3_000);

        assertThat(first.imported()).isEqualTo(3_000);
        assertThat(second.imported()).isZero();
        assertThat(second.known()).isEqualTo(3_000);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(number("SELECT count(DISTINCT product_id) FROM listings")).isEqualTo(ROWS);
        assertThat(number("SELECT count(DISTINCT condition) FROM listings")).isEqualTo(5);
        assertThat(number("SELECT count(*) FROM products WHERE version = 2")).isEqualTo(ROWS);
    }

    private ImportReport.Listings demo(int count) throws SQLException {
        try (Connection reading = database.connect("test demo");
                var imported = ImportedProducts.shuffled(reading, 1, id -> true)) {
            return new DemoListingsImport(connection, listings, products, Clock.systemUTC(), new Interruption())
                    .run(imported, ROWS, count, 1);
        }
    }

    private ImportReport.Catalogue run(Path file, Interruption interruption) throws IOException, SQLException {
        return new CatalogueImport(connection, products, Clock.systemUTC(), interruption, Progress.NONE).run(file);
    }

    /** All that an import must leave alone when nothing is new. */
    private String fingerprint() throws SQLException {
        return text("SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM products p")
                + text("SELECT md5(string_agg(l::text, '' ORDER BY id)) FROM listings l")
                + text("SELECT count(*) FROM outbox");
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("meta_Test.jsonl"), lines);
    }

    private static List<String> rows(String suffix) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add("{\"parent_asin\":\"P" + i + "\",\"title\":\"Product " + i + suffix + "\",\"price\":" + (10 + i)
                    + ",\"store\":\"Brand " + i % 7 + "\"}");
        }
        return rows;
    }

    /** Fails as soon as the first batch is committed. */
    private Progress.Bar bar(Runnable kill) {
        return new Progress.Bar() {
            private int lines;

            @Override
            public void at(long done) {
                if (++lines > CatalogueImport.BATCH + 300) {
                    kill.run();
                }
            }

            @Override
            public void close() {}
        };
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
