package io.electronicsmarketplace.catalog.export;

import io.electronicsmarketplace.catalog.database.DatabaseSettings;
import io.electronicsmarketplace.catalog.product.ProductScan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Exports the catalogue. Blocks for as long as that takes. */
@Component
public class CatalogueExport {

    private static final Logger log = LoggerFactory.getLogger(CatalogueExport.class);

    /** What an export did. */
    public record Done(String file, long products, double seconds) {}

    private final DatabaseSettings database;
    private final ProductScan products;
    private final Path directory;
    private final ReentrantLock running = new ReentrantLock();

    public CatalogueExport(
            DatabaseSettings database, ProductScan products, @Value("${marketplace.export.directory}") Path directory) {
        this.database = database;
        this.products = products;
        this.directory = directory.toAbsolutePath();
    }

    /** Empty if another export is being written. */
    public Optional<Done> run() throws IOException, SQLException {
        if (!running.tryLock()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        try (Connection connection = database.connect("export");
                var file = new ExportFile(directory)) {
            // one snapshot, so that every product is as it was at one moment
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            products.forEach(connection, file::add);
            long rows = file.publish();
            double seconds = (System.nanoTime() - start) / 1e9;
            log.info("exported {} products in {} s", rows, "%.1f".formatted(seconds));
            return Optional.of(new Done(directory.resolve(ExportFile.NAME).toString(), rows, seconds));
        } finally {
            running.unlock();
        }
    }

    @Scheduled(cron = "${marketplace.export.daily-at}", zone = "UTC")
    void daily() {
        try {
            run();
        } catch (IOException | SQLException e) {
            log.error("the daily export failed; the last one stays in place", e);
        }
    }
}
