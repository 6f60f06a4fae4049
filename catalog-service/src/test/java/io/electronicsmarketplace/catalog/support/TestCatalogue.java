package io.electronicsmarketplace.catalog.support;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.listing.ListingBulk;
import io.electronicsmarketplace.catalog.outbox.OutboxBulk;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import io.electronicsmarketplace.catalog.product.ProductContent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Puts products and listings into the service's database, with their events, as an import does. */
public final class TestCatalogue {

    private static final ListingBulk LISTINGS = new ListingBulk();
    private static final ProductBulk PRODUCTS = new ProductBulk(LISTINGS, new OutboxBulk());

    private TestCatalogue() {}

    public static ProductContent product(String id, String title, String brand, Map<String, String> attributes) {
        return new ProductContent(
                id,
                title,
                brand,
                List.of("Electronics", "Test"),
                new TreeMap<>(attributes),
                null,
                null,
                4.5,
                12,
                19_900L,
                Instant.parse("2020-01-01T00:00:00Z"));
    }

    public static void add(ProductContent... products) {
        try (Connection connection = CatalogEnvironment.database().connect("test")) {
            connection.setAutoCommit(false);
            PRODUCTS.upsert(connection, List.of(products), "test", Instant.now());
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts an item on sale and returns its listing's id. */
    public static String sell(String productId, String sellerId, Condition condition, long priceMinor) {
        String id = UUID.randomUUID().toString();
        try (Connection connection = CatalogEnvironment.database().connect("test")) {
            connection.setAutoCommit(false);
            var listing =
                    new ListingBulk.Published(id, productId, sellerId, condition, priceMinor, null, Instant.now());
            var inserted = LISTINGS.insertMissing(connection, List.of(listing));
            PRODUCTS.offersChanged(connection, inserted.productIds(), Instant.now());
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }
}
