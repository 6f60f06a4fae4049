package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.database.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads {@link ProductRepository#COLUMNS} by JDBC. */
final class ProductRows {

    private ProductRows() {}

    static Product read(ResultSet row) throws SQLException {
        return new Product(
                row.getString("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("brand"),
                JsonColumns.texts(row.getString("categories")),
                JsonColumns.textByName(row.getString("attributes")),
                row.getString("image"),
                row.getString("description"),
                row.getObject("average_rating", Double.class),
                row.getInt("rating_count"),
                row.getObject("list_price_minor", Long.class),
                row.getString("currency"),
                row.getTimestamp("first_seen_at").toInstant());
    }
}
