package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.events.ProductState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks over the whole catalogue in the order of ids, a page in memory at a time. */
public final class ProductScan {

    private static final int PAGE = 1_000;

    private final OfferedListings.Bulk offered;

    public ProductScan(OfferedListings.Bulk offered) {
        this.offered = offered;
    }

    /** Takes in one state after the other. */
    public interface Consumer {
        void accept(ProductState state) throws SQLException;
    }

    public void forEach(Connection connection, Consumer consumer) throws SQLException {
        String after = "";
        Map<String, Product> page;
        while (!(page = page(connection, after)).isEmpty()) {
            Map<String, List<ProductState.Listing>> listings = offered.of(connection, page.keySet());
            for (Product product : page.values()) {
                consumer.accept(product.with(listings.getOrDefault(product.id(), List.of())));
                after = product.id();
            }
        }
    }

    private static Map<String, Product> page(Connection connection, String after) throws SQLException {
        String select = "SELECT " + ProductRepository.COLUMNS + " FROM products WHERE id > ? ORDER BY id LIMIT " + PAGE;
        Map<String, Product> page = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement(select)) {
            statement.setString(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Product product = ProductRows.read(row);
                    page.put(product.id(), product);
                }
            }
        }
        return page;
    }
}
