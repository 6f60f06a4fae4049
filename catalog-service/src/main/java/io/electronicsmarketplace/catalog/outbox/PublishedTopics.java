package io.electronicsmarketplace.catalog.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.common.Uuid;

/** Which topics have been given all that the database holds, on the relay's connection. */
final class PublishedTopics {

    private final Connection connection;

    PublishedTopics(Connection connection) {
        this.connection = connection;
    }

    /** Whether the topic of this name that was given everything is the one with this id. */
    boolean has(String name, Uuid id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM published_topics WHERE name = ? AND id = ?")) {
            statement.setString(1, name);
            statement.setString(2, id.toString());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    void add(String name, Uuid id) throws SQLException {
        String upsert = "INSERT INTO published_topics (name, id) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET id = excluded.id";
        try (var statement = connection.prepareStatement(upsert)) {
            statement.setString(1, name);
            statement.setString(2, id.toString());
            statement.executeUpdate();
        }
    }
}
