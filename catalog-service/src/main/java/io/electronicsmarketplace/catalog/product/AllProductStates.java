package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.outbox.NewTopicSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes the whole catalogue, page by page, in the order of ids. */
@Component
class AllProductStates implements NewTopicSource {

    private static final int PAGE = 500;

    private final ProductBulk products;

    AllProductStates(ProductBulk products) {
        this.products = products;
    }

    @Override
    public void appendAll(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            String after = "";
            List<String> page;
            while (!(page = page(connection, after)).isEmpty()) {
                products.publish(connection, page);
                connection.commit();
                after = page.getLast();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * The rows are locked until their states are in the outbox, so that no state with a higher version
     * can stand before them there.
     */
    private static List<String> page(Connection connection, String after) throws SQLException {
        String select = "SELECT id FROM products WHERE id > ? ORDER BY id LIMIT " + PAGE + " FOR NO KEY UPDATE";
        List<String> ids = new ArrayList<>();
        try (var statement = connection.prepareStatement(select)) {
            statement.setString(1, after);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        return ids;
    }
}
