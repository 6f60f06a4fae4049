package io.electronicsmarketplace.catalog.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks over the products that imports brought, in an order that a seed shuffles, the same every time. */
public final class ImportedProducts implements AutoCloseable {

    /** A product and its price when new, if known. */
    public record Priced(String id, @Nullable Long priceMinor) {}

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Predicate<String> wanted;

    private ImportedProducts(PreparedStatement statement, ResultSet rows, Predicate<String> wanted) {
        this.statement = statement;
        this.rows = rows;
        this.wanted = wanted;
    }

    /**
     * @param connection used for nothing else meanwhile: the rows are read through a cursor
     * @param wanted which ids to walk over
     */
    public static ImportedProducts shuffled(Connection connection, long seed, Predicate<String> wanted)
            throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement statement = connection.prepareStatement("""
                SELECT id, list_price_minor FROM products WHERE source IS NOT NULL ORDER BY md5(? || id), id
                """);
        statement.setFetchSize(1_000);
        statement.setString(1, Long.toString(seed));
        return new ImportedProducts(statement, statement.executeQuery(), wanted);
    }

    public static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM products WHERE source IS NOT NULL")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Null at the end. */
    public @Nullable Priced next() throws SQLException {
        while (rows.next()) {
            if (wanted.test(rows.getString(1))) {
                return new Priced(rows.getString(1), rows.getObject(2, Long.class));
            }
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
