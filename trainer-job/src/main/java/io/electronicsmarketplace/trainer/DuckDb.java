package io.electronicsmarketplace.trainer;

import it.unimi.dsi.fastutil.longs.LongCollection;
import it.unimi.dsi.fastutil.longs.LongIterator;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/** A DuckDB in memory, through which Parquet files are read piece by piece. */
final class DuckDb implements AutoCloseable {
    private final DuckDBConnection connection;

    DuckDb() {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try {
            this.connection =
                    DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
        // The heap has the models; DuckDB has to make do beside it.
        execute("SET memory_limit = '512MB'");
        // Not the working folder, which a container may not write to.
        execute("SET temp_directory = '%s'".formatted(spill().toString().replace("'", "''")));
        // Less than the 4 GiB of a pod's /tmp: DuckDB then says what to do, and the pod is not evicted.
        execute("SET max_temp_directory_size = '3GB'");
        execute("SET threads = 2");
    }

    private static Path spill() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "duckdb-" + ProcessHandle.current().pid());
    }

    /** Takes in one row; the result set stands on it. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Takes in some thousand rows, column by column; they are others after the call. */
    interface ChunkConsumer {
        void accept(DuckDBDataChunkReader rows) throws SQLException;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read Parquet: " + e.getMessage(), e);
        }
    }

    void query(String sql, RowConsumer consumer) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                consumer.accept(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read Parquet: " + e.getMessage(), e);
        }
    }

    /** The same for millions of rows: in chunks a value costs a fifth of what it does in a result set. */
    void queryChunks(String sql, ChunkConsumer consumer) {
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult rows = statement.query()) {
            while (rows.nextChunk()) {
                consumer.accept(rows.chunk());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read Parquet: " + e.getMessage(), e);
        }
    }

    /** Puts {@code values} into a table of one BIGINT. */
    void insert(String table, LongCollection values) {
        try (DuckDBAppender rows = connection.createAppender(table)) {
            for (LongIterator value = values.iterator(); value.hasNext(); ) {
                rows.beginRow().append(value.nextLong()).endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read Parquet: " + e.getMessage(), e);
        }
    }

    /** Files as a list in SQL. */
    static String list(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close", e);
        }
    }
}
