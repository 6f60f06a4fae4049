package io.electronicsmarketplace.sessiontracker.history;

import io.electronicsmarketplace.sessiontracker.archive.ArchivedInteractions;
import io.electronicsmarketplace.sessiontracker.archive.BoundedDuckDb;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.util.unit.DataSize;

/**
 * Collects reviews in DuckDB and writes them as one part: interactions of the type {@code rating}.
 *
 * <p>The event id is made of user, product and time, so that the rating-only file and the full reviews
 * of the same data give the same events, which readers drop when they come again.
 */
final class PartWriter implements AutoCloseable {

    private static final DataSize MEMORY = DataSize.ofMegabytes(256);

    private static final String STAGED =
            "line BIGINT, user_id VARCHAR, product_id VARCHAR, rating DOUBLE, at_ms BIGINT";

    /** The columns of {@link ArchivedInteractions} and the place in a topic, which these do not have. */
    private static final String ROWS = """
            SELECT 'h-' || md5(user_id || chr(31) || product_id || chr(31) || at_ms) AS event_id,
                   'rating' AS type, NULL::VARCHAR AS visitor_id, user_id, product_id,
                   NULL::VARCHAR AS listing_id, at_ms, NULL::VARCHAR AS recommendation_id,
                   NULL::INTEGER AS position, NULL::VARCHAR AS surface, NULL::VARCHAR AS query, rating,
                   NULL::INTEGER AS topic_partition, NULL::BIGINT AS topic_offset
            FROM staged WHERE line NOT IN (SELECT line FROM repeated) ORDER BY line""";

    private static final String REPEATED = """
            CREATE OR REPLACE TABLE repeated AS
            SELECT line FROM
                (SELECT line, min(line) OVER (PARTITION BY user_id, product_id, at_ms) AS first
                 FROM staged JOIN
                    (SELECT user_id, product_id, at_ms FROM staged GROUP BY ALL HAVING count(*) > 1)
                    USING (user_id, product_id, at_ms))
            WHERE line > first""";

    private final DuckDBConnection duckDb;
    private DuckDBAppender staged;
    private int rows;

    PartWriter(Path spillDirectory) throws SQLException {
        this.duckDb = BoundedDuckDb.open(MEMORY);
        execute("SET temp_directory = " + BoundedDuckDb.literal(spillDirectory));
        this.staged = begin();
    }

    void add(long line, Review review) throws SQLException {
        staged.beginRow()
                .append(line)
                .append(review.userId())
                .append(review.productId())
                .append(review.rating())
                .append(review.atMs())
                .endRow();
        rows++;
    }

    int rows() {
        return rows;
    }

    /**
     * Writes what was collected, without repetitions, and begins anew.
     *
     * @return the lines of the repetitions
     */
    RefusedLines write(Path file) throws SQLException {
        staged.close();
        execute(REPEATED);
        execute("COPY (" + ROWS + ") TO " + BoundedDuckDb.literal(file) + " (FORMAT parquet, COMPRESSION zstd)");
        RefusedLines repeated = repeated();
        rows = 0;
        staged = begin();
        return repeated;
    }

    /** How many rows of these files repeat another one. */
    long repeatedIn(List<Path> parts) throws SQLException {
        String files = parts.stream().map(BoundedDuckDb::literal).collect(Collectors.joining(", "));
        return number("SELECT count(*) - count(DISTINCT event_id) FROM read_parquet([" + files + "])");
    }

    @Override
    public void close() throws SQLException {
        staged.close();
        duckDb.close();
    }

    private DuckDBAppender begin() throws SQLException {
        execute("CREATE OR REPLACE TABLE staged (" + STAGED + ")");
        return duckDb.createAppender("staged");
    }

    private RefusedLines repeated() throws SQLException {
        List<Long> first = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet lines = statement.executeQuery(
                        "SELECT line FROM repeated ORDER BY line LIMIT " + RefusedLines.MOST_LINES)) {
            while (lines.next()) {
                first.add(lines.getLong(1));
            }
        }
        return new RefusedLines(number("SELECT count(*) FROM repeated"), first);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }
}
