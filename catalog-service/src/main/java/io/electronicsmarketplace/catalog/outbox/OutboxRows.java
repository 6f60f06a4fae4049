package io.electronicsmarketplace.catalog.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The relay's view of the table {@code outbox}, on its dedicated connection. */
final class OutboxRows {

    /** One event that waits. */
    record Row(long id, String topic, String key, byte[] payload) {}

    /** The number of the advisory lock that the one relay holds; any number that nobody else uses. */
    private static final long RELAY_LOCK = 0x6f7574626f78L; // "outbox" in ASCII

    /** One Kafka transaction: large enough for imports, small enough for memory (some 2 KiB a row). */
    private static final int BATCH = 500;

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether this connection is the relay's now; it stays so until it is closed or broken. */
    boolean tryLock() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void listen() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Outbox.CHANNEL);
        }
    }

    /** Waits until a transaction with events commits, or this time has passed. */
    void awaitCommit(int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }

    /** The oldest events, in the order in which they were appended. */
    List<Row> oldest() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                        "SELECT id, topic, key, payload FROM outbox ORDER BY id LIMIT " + BATCH);
                var row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)));
            }
        }
        return rows;
    }

    void delete(List<Row> published) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", published.stream().map(Row::id).toArray()));
            statement.executeUpdate();
        }
    }
}
