package io.electronicsmarketplace.system.delivery;

import io.electronicsmarketplace.archive.ArchiveSnapshot;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Compares accepted events with the archive, through its manifest. */
final class ArchiveCheck {

    private static final String RAW = """
            CREATE TABLE raw AS
            SELECT event_id, topic_partition, topic_offset
            FROM (%s) SEMI JOIN accepted USING (event_id)
            """;

    /** The rule of all readers: an event id counts once, and so does an offset. */
    private static final String READ = """
            CREATE TABLE read AS
            WITH once AS (
                SELECT * FROM raw
                QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY topic_partition, topic_offset) = 1
            )
            SELECT * FROM once
            QUALIFY row_number() OVER (PARTITION BY topic_partition, topic_offset ORDER BY event_id) = 1
            """;

    private static final String OUTCOME = """
            SELECT (SELECT count(*) FROM accepted ANTI JOIN read USING (event_id)),
                   (SELECT count(*) - count(DISTINCT event_id) FROM read),
                   (SELECT count(*) - count(DISTINCT event_id) FROM raw),
                   (SELECT count(*) - count(DISTINCT (topic_partition, topic_offset)) FROM raw)
            """;

    private static final String NOTHING = "SELECT '' AS event_id, 0 AS topic_partition, 0 AS topic_offset WHERE false";

    private final Path archive;

    ArchiveCheck(Path archive) {
        this.archive = archive;
    }

    /**
     * @param missing accepted, and not there as readers read it
     * @param doubled more than once as readers read it
     * @param repeatedEvents rows beyond the first with their event id, in the files: what was published again
     *     because its client heard no answer; readers drop them
     * @param repeatedOffsets rows beyond the first with their partition and offset, in the files: what was
     *     archived again
     */
    record Outcome(long missing, long doubled, long repeatedEvents, long repeatedOffsets) {}

    Outcome of(AcceptedEvents accepted) throws IOException, SQLException {
        try (var store = ArchiveStore.in(archive);
                var snapshot = ArchiveSnapshot.of(store, "check", List.of(Topics.INTERACTIONS));
                var duckDb = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                var statement = duckDb.createStatement()) {
            List<Path> files = snapshot.files(Topics.INTERACTIONS);
            statement.execute("CREATE TABLE accepted (event_id VARCHAR)");
            append(accepted, duckDb);
            statement.execute(RAW.formatted(files.isEmpty() ? NOTHING : rowsOf(files)));
            statement.execute(READ);
            try (ResultSet counts = statement.executeQuery(OUTCOME)) {
                counts.next();
                return new Outcome(counts.getLong(1), counts.getLong(2), counts.getLong(3), counts.getLong(4));
            }
        }
    }

    private static void append(AcceptedEvents accepted, DuckDBConnection duckDb) throws SQLException {
        try (var rows = duckDb.createAppender("accepted")) {
            var failures = new java.util.ArrayList<SQLException>();
            accepted.forEach((visitor, events) -> {
                try {
                    for (SentEvent event : events) {
                        rows.beginRow().append(event.id()).endRow();
                    }
                } catch (SQLException e) {
                    failures.add(e);
                }
            });
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        }
    }

    private static String rowsOf(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(
                        ", ",
                        "SELECT event_id, topic_partition, topic_offset FROM read_parquet([",
                        "], union_by_name = true)"));
    }
}
