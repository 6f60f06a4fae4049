package io.electronicsmarketplace.catalog.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map.Entry;

/** {@link Outbox} for batch programs: many events in one statement. */
public final class OutboxBulk {

    /** Appends events (key, payload) in this order within the connection's transaction. */
    public void append(Connection connection, String topic, List<Entry<String, byte[]>> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        String insert = """
                INSERT INTO outbox (topic, key, payload)
                SELECT ?, event.key, event.payload
                FROM unnest(?::text[], ?::bytea[]) WITH ORDINALITY AS event (key, payload, place) ORDER BY place
                """;
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, topic);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", events.stream().map(Entry::getKey).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", events.stream().map(Entry::getValue).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("NOTIFY " + Outbox.CHANNEL);
        }
    }
}
