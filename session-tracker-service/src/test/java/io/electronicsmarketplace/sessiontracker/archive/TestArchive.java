package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveManifest;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import java.io.IOException;
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
import org.springframework.util.unit.DataSize;

/** An archive of its own, filled by hand, without Kafka. */
final class TestArchive {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    final ArchiveStore store;
    final ParquetWriter writer;

    TestArchive(ArchiveStore store) throws SQLException {
        this.store = store;
        this.writer = new ParquetWriter(settings());
    }

    private static ArchiveSettings settings() {
        return new ArchiveSettings(
                "",
                Path.of(""),
                Duration.ofSeconds(10),
                1_000,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(64),
                Duration.ofMinutes(1),
                Duration.ofHours(1));
    }

    /** Puts a file with these rows, {@code VALUES} of (event_id, visitor_id, user_id, topic_offset). */
    void put(String name, String rows) throws IOException, SQLException {
        Path file = store.temporary();
        writer.copy(
                "SELECT event_id, visitor_id::VARCHAR AS visitor_id, user_id::VARCHAR AS user_id, 'view' AS type, 'p' AS product_id, 1000 AS at_ms,"
                        + " 0 AS topic_partition, topic_offset::BIGINT AS topic_offset FROM (VALUES " + rows
                        + ") AS rows(event_id, visitor_id, user_id, topic_offset)",
                file);
        store.put(file, name);
    }

    ManifestEditor edit(Instant now, Consumer<ManifestEditor.Step> after) throws IOException {
        return ManifestEditor.tryOpen(store, Clock.fixed(now, ZoneOffset.UTC), after)
                .orElseThrow();
    }

    /** First column of a query in which {@code archive} stands for the files of the topic that count. */
    List<String> ask(String topic, String query) throws IOException, SQLException {
        return askOf(counting(topic), query);
    }

    List<String> askOf(List<StoredFile> files, String query) throws IOException, SQLException {
        try (var mirror = store.mirror("questions");
                var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement();
                var rows = statement.executeQuery(query.replace("archive", ParquetWriter.rowsOf(mirror.hold(files))))) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            mirror.hold(List.of());
            return answers;
        }
    }

    List<StoredFile> counting(String topic) throws IOException {
        return ArchiveManifest.filesOf(store, topic);
    }

    /** All Parquet files that are stored, whether or not they count. */
    List<StoredFile> stored() throws IOException {
        return store.list("").stream()
                .filter(file -> file.name().endsWith(".parquet"))
                .toList();
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
