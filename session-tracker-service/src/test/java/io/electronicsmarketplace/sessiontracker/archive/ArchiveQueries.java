package io.electronicsmarketplace.sessiontracker.archive;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** Asks the archive as its readers do. */
public final class ArchiveQueries {

    private ArchiveQueries() {}

    /** First column of the answer; {@code archive} in the query stands for all files below the directory. */
    public static List<String> ask(Path directory, String query) {
        if (!anyFile(directory)) {
            return List.of();
        }
        String source = "read_parquet('" + directory + "/**/*.parquet', hive_partitioning = true)";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.replace("archive", source))) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean anyFile(Path directory) {
        var parquet = FileSystems.getDefault().getPathMatcher("glob:**.parquet");
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var files = Files.walk(directory)) {
            return files.anyMatch(parquet::matches);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
