package io.electronicsmarketplace.catalog.imports;

import io.electronicsmarketplace.catalog.jsonlines.JsonLines;
import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.listing.ListingBulk;
import io.electronicsmarketplace.catalog.listing.ListingBulk.Published;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings in {@code listings.jsonl} of the sample data. Listings that are known stay as they are, so
 * there is nothing to resume: the file is read again from its start.
 */
final class ListingsImport {

    /** A line of the file. */
    record Row(
            String id,
            String productId,
            String sellerId,
            Condition condition,
            long priceMinor,
            String currency,
            Instant createdAt) {

        boolean usable() {
            return id.length() <= 64
                    && sellerId.length() <= 64
                    && priceMinor > 0
                    && priceMinor <= Money.MOST_MINOR
                    && currency.equals(Money.EUR);
        }

        Published published() {
            return new Published(id, productId, sellerId, condition, priceMinor, null, createdAt);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final ListingBulk listings;
    private final ProductBulk products;
    private final Clock clock;
    private final Interruption interruption;
    private long imported;
    private long skipped;

    ListingsImport(
            Connection connection, ListingBulk listings, ProductBulk products, Clock clock, Interruption interruption) {
        this.connection = connection;
        this.listings = listings;
        this.products = products;
        this.clock = clock;
        this.interruption = interruption;
    }

    ImportReport.Listings run(Path file) throws IOException, SQLException {
        long start = System.nanoTime();
        long rows = 0;
        List<Published> batch = new ArrayList<>(CatalogueImport.BATCH);
        try (var lines = JsonLines.open(file)) {
            while (lines.next() && !interruption.requested()) {
                rows++;
                Row row = read(lines);
                if (row == null) {
                    skipped++;
                } else {
                    batch.add(row.published());
                }
                if (batch.size() == CatalogueImport.BATCH) {
                    write(batch);
                }
            }
        }
        write(batch);
        return new ImportReport.Listings(
                rows, imported, rows - skipped - imported, skipped, (System.nanoTime() - start) / 1e9);
    }

    private static @Nullable Row read(JsonLines lines) {
        if (lines.tooLong()) {
            return null;
        }
        try {
            Row row = JSON.readValue(lines.bytes(), 0, lines.length(), Row.class);
            return row.usable() ? row : null;
        } catch (JacksonException | NullPointerException e) {
            return null; // not a listing; counted as skipped
        }
    }

    private void write(List<Published> batch) throws SQLException {
        Set<String> known = products.known(
                connection, batch.stream().map(Published::productId).toList());
        List<Published> sellable = batch.stream()
                .filter(listing -> known.contains(listing.productId()))
                .toList();
        skipped += batch.size() - sellable.size();
        var inserted = listings.insertMissing(connection, sellable);
        products.offersChanged(connection, inserted.productIds(), clock.instant());
        connection.commit();
        imported += inserted.count();
        batch.clear();
    }
}
