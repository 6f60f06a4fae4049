package io.electronicsmarketplace.sessiontracker.archive;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.stereotype.Component;

/** Writes rows to a Parquet file. One DuckDB for all topics, used by one at a time: that bounds its memory. */
@Component
class ParquetWriter {

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

    @PreDestroy
    synchronized void close() throws SQLException {
        duckDb.close();
    }
}
