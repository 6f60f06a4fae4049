package io.electronicsmarketplace.sessiontracker.archive;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.springframework.util.unit.DataSize;

/** Opens DuckDB in memory with one thread and a bounded memory, so that it fits beside a small heap. */
public final class BoundedDuckDb {

    private BoundedDuckDb() {}

    public static DuckDBConnection open(DataSize memory) throws SQLException {
        var properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true"); // large answers come piece by piece
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '" + memory.toMegabytes() + "MiB'");
        }
        return connection;
    }

    /** A path as a literal in SQL. */
    public static String literal(Object path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
