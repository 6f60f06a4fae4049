package io.electronicsmarketplace.sessiontracker.archive;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Component;

/** Writes rows to a Parquet file. One DuckDB for all topics, used by one at a time: that bounds its memory. */
@Component
class ParquetWriter {

    /**
     * A group is held in memory until it is written. With product states of 2 KB and 96 MiB for DuckDB,
     * 24,576 rows were too many and 8,192 fit.
     */
    private static final int ROWS_OF_A_GROUP = 4 * 2_048;

    private final DuckDBConnection duckDb;

    ParquetWriter(ArchiveSettings settings) throws SQLException {
        this.duckDb = BoundedDuckDb.open(settings.memory());
    }

    /** Writes the rows of these records in their order. */
    synchronized <T> void write(ArchivedTopic<T> topic, List<ArchivedRecord<T>> records, Path file)
            throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE rows (" + topic.columns()
                    + ", topic_partition INTEGER, topic_offset BIGINT)");
            try (DuckDBAppender rows = duckDb.createAppender("rows")) {
                for (ArchivedRecord<T> record : records) {
                    topic.append(
                            record.value(),
                            rows,
                            () -> rows.append(record.partition())
                                    .append(record.offset())
                                    .endRow());
                }
            }
            statement.execute("COPY rows TO " + BoundedDuckDb.literal(file) + " (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE rows");
        }
    }

    /** The rows of files in their order, for a query; a column that only some have is null in the others. */
    static String rowsOf(List<Path> files) {
        return files.stream()
                .map(BoundedDuckDb::literal)
                .collect(Collectors.joining(
                        ", ", "read_parquet([", "], union_by_name = true, hive_partitioning = false)"));
    }

    /** Writes the rows of a query to a file, in constant memory if the query streams. */
    synchronized void copy(String query, Path file) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("COPY (" + query + ") TO " + BoundedDuckDb.literal(file)
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_OF_A_GROUP + ")");
        }
    }

    /** Whether the query has a row. */
    synchronized boolean any(String query) throws SQLException {
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(query + " LIMIT 1")) {
            return rows.next();
        }
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        duckDb.close();
    }
}
