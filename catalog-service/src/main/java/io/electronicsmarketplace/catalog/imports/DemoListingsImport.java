package io.electronicsmarketplace.catalog.imports;

import io.electronicsmarketplace.catalog.listing.ListingBulk;
import io.electronicsmarketplace.catalog.listing.ListingBulk.Published;
import io.electronicsmarketplace.catalog.product.ImportedProducts;
import io.electronicsmarketplace.catalog.product.ImportedProducts.Priced;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Spreads a number of demo listings evenly over products, in an order that the seed shuffles. */
final class DemoListingsImport {

    private final Connection connection;
    private final ListingBulk listings;
    private final ProductBulk products;
    private final Clock clock;
    private final Interruption interruption;

    DemoListingsImport(
            Connection connection, ListingBulk listings, ProductBulk products, Clock clock, Interruption interruption) {
        this.connection = connection;
        this.listings = listings;
        this.products = products;
        this.clock = clock;
        this.interruption = interruption;
    }

    /**
     * @param imported the products to spread over, of which there are {@code productCount}, in the
     *     seed's order
     * @param count how many listings there shall be
     */
    ImportReport.Listings run(ImportedProducts imported, long productCount, int count, long seed) throws SQLException {
        long start = System.nanoTime();
        var demo = new DemoListings(seed);
        Instant now = clock.instant();
        long everyProduct = productCount == 0 ? 0 : count / productCount;
        long oneMoreBelow = productCount == 0 ? 0 : count % productCount;
        List<Published> batch = new ArrayList<>();
        long rank = 0;
        long asked = 0;
        long created = 0;
        Priced product;
        while ((product = imported.next()) != null && !interruption.requested()) {
            int copies = (int) (everyProduct + (rank++ < oneMoreBelow ? 1 : 0));
            if (copies == 0) {
                break;
            }
            batch.addAll(demo.of(product.id(), product.priceMinor(), copies, now));
            asked += copies;
            if (batch.size() >= CatalogueImport.BATCH) {
                created += write(batch, now);
            }
        }
        created += write(batch, now);
        return new ImportReport.Listings(asked, created, asked - created, 0, (System.nanoTime() - start) / 1e9);
    }

    private int write(List<Published> batch, Instant now) throws SQLException {
        var inserted = listings.insertMissing(connection, batch);
        products.offersChanged(connection, inserted.productIds(), now);
        connection.commit();
        batch.clear();
        return inserted.count();
    }
}
