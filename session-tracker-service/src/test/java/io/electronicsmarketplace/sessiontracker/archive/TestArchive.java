package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.archive.ArchiveManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** An archive of its own, filled by hand, without Kafka. */
final class TestArchive {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    final Path directory;
    final ParquetWriter writer;

    TestArchive(Path directory) throws SQLException {
        this.directory = directory;
        this.writer = new ParquetWriter(settings());
    }

    private ArchiveSettings settings() {
        return new ArchiveSettings(
                directory,
                Duration.ofSeconds(10),
                1_000,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(64),
                Duration.ofMinutes(1),
                Duration.ofHours(1));
    }

    /** Puts a file with these rows, {@code VALUES} of (event_id, visitor_id, user_id, topic_offset). */
    void put(String name, String rows) throws IOException, SQLException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        writer.copy(
                "SELECT event_id, visitor_id::VARCHAR AS visitor_id, user_id::VARCHAR AS user_id, 'view' AS type, 'p' AS product_id, 1000 AS at_ms,"
                        + " 0 AS topic_partition, topic_offset::BIGINT AS topic_offset FROM (VALUES " + rows
                        + ") AS rows(event_id, visitor_id, user_id, topic_offset)",
                file);
    }

    ManifestEditor edit(Instant now, Consumer<ManifestEditor.Step> after) throws IOException {
        return ManifestEditor.tryOpen(directory, Clock.fixed(now, ZoneOffset.UTC), after)
                .orElseThrow();
    }

    /** First column of a query in which {@code archive} stands for the files of the topic that count. */
    List<String> ask(String topic, String query) throws IOException, SQLException {
        return askOf(ArchiveManifest.filesOf(directory, topic), query);
    }

    List<String> askOf(List<Path> files, String query) throws SQLException {
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement();
                var rows = statement.executeQuery(query.replace("archive", ParquetWriter.rowsOf(files)))) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    /** All Parquet files on the disk, whether or not they count. */
    List<Path> filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    /** Kills at the n-th step; an error, which nothing handles. */
    static Consumer<ManifestEditor.Step> killedAt(int n) {
        int[] count = {0};
        return step -> {
            if (++count[0] == n) {
                throw new Killed();
            }
        };
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
