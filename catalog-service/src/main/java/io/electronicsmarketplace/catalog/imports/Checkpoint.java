package io.electronicsmarketplace.catalog.imports;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How far an import has come, and what it did so far.
 *
 * @param lines up to and with this line everything is in the database
 */
record Checkpoint(long lines, long imported, long changed, long unchanged) {

    static final Checkpoint START = new Checkpoint(0, 0, 0, 0);

    /** Where an interrupted import of this source stopped; {@link #START} if there is none. */
    static Checkpoint load(Connection connection, String source) throws SQLException {
        String select =
                "SELECT lines, imported, changed, unchanged FROM import_checkpoints WHERE source = ? AND NOT finished";
        try (var statement = connection.prepareStatement(select)) {
            statement.setString(1, source);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Checkpoint(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))
                        : START;
            }
        }
    }

    /** Saves this within the connection's transaction. */
    void save(Connection connection, String source, boolean finished) throws SQLException {
        String upsert = """
                INSERT INTO import_checkpoints (source, lines, imported, changed, unchanged, finished, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, now())
                ON CONFLICT (source) DO UPDATE SET lines = excluded.lines, imported = excluded.imported,
                    changed = excluded.changed, unchanged = excluded.unchanged, finished = excluded.finished,
                    updated_at = excluded.updated_at
                """;
        try (var statement = connection.prepareStatement(upsert)) {
            statement.setString(1, source);
            statement.setLong(2, lines);
            statement.setLong(3, imported);
            statement.setLong(4, changed);
            statement.setLong(5, unchanged);
            statement.setBoolean(6, finished);
            statement.executeUpdate();
        }
    }

    Checkpoint plus(long newLines, int imported, int changed, int unchanged) {
        return new Checkpoint(newLines, this.imported + imported, this.changed + changed, this.unchanged + unchanged);
    }
}
