package io.electronicsmarketplace.sessiontracker.rebuild;

import io.electronicsmarketplace.archive.ArchiveManifest;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.archive.BoundedDuckDb;
import io.electronicsmarketplace.sessiontracker.state.StateReplay;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Reads from the archive what shopper state may still hold. */
final class ArchiveReplay {

    private static final DataSize MEMORY = DataSize.ofMegabytes(256);
    /** What is on this machine at a time of an archive elsewhere. */
    private static final DataSize GROUP = DataSize.ofMegabytes(256);
    /** All of a batch must be in Redis within the second that a command may take. */
    private static final int BATCH = 500;

    /** As long as what was viewed and the like is kept; hidden and purchased products are kept longer. */
    private static final Duration RECENT = Duration.ofDays(30);

    /** A column that none of some files has yet is null there. */
    private static final String NOTHING = """
            CREATE TABLE nothing (event_id VARCHAR, type VARCHAR, visitor_id VARCHAR, user_id VARCHAR,
                product_id VARCHAR, listing_id VARCHAR, at_ms BIGINT, query VARCHAR, rating DOUBLE)""";

    private static final String QUERY = """
            SELECT event_id, type, visitor_id, user_id, product_id, listing_id, at_ms, query, rating
            FROM (FROM nothing UNION ALL BY NAME FROM read_parquet([%s], union_by_name = true))
            WHERE visitor_id IS NOT NULL AND (at_ms >= %d OR type IN ('hide', 'unhide', 'purchase'))""";

    private final ArchiveStore archive;
    private final Clock clock;

    ArchiveReplay(ArchiveStore archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** @return how many */
    long interactions(StateReplay replay) throws SQLException, IOException {
        List<StoredFile> files = ArchiveManifest.filesOf(archive, Topics.INTERACTIONS);
        long count = 0;
        try (var mirror = archive.mirror("rebuild");
                var duckDb = BoundedDuckDb.open(MEMORY);
                var statement = duckDb.createStatement()) {
            statement.execute(NOTHING);
            try {
                for (List<StoredFile> group : groups(files)) {
                    count += interactions(replay, mirror.hold(group), statement);
                }
            } finally {
                // Whoever is erased meanwhile is in no file that is left here.
                mirror.hold(List.of());
            }
        }
        return count;
    }

    /** In their order; a mirror has one at a time. */
    private static List<List<StoredFile>> groups(List<StoredFile> files) {
        List<List<StoredFile>> groups = new ArrayList<>();
        long bytes = GROUP.toBytes();
        for (StoredFile file : files) {
            if (bytes >= GROUP.toBytes()) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(file);
            bytes += file.bytes();
        }
        return groups;
    }

    private long interactions(StateReplay replay, List<Path> paths, Statement statement) throws SQLException {
        String files = paths.stream().map(BoundedDuckDb::literal).collect(Collectors.joining(", "));
        long since = clock.instant().minus(RECENT).toEpochMilli();
        long count = 0;
        try (ResultSet rows = statement.executeQuery(QUERY.formatted(files, since))) {
            List<Interaction> batch = new ArrayList<>();
            while (rows.next()) {
                batch.add(interaction(rows));
                count++;
                if (batch.size() == BATCH) {
                    replay.interactions(batch);
                    batch.clear();
                }
            }
            replay.interactions(batch);
        }
        return count;
    }

    private static Interaction interaction(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.getLong("at_ms"));
        return new Interaction(
                row.getString("event_id"),
                InteractionType.of(row.getString("type")),
                row.getString("visitor_id"),
                row.getString("user_id"),
                row.getString("product_id"),
                row.getString("listing_id"),
                at,
                at,
                null,
                null,
                null,
                row.getString("query"),
                rating(row));
    }

    private static @Nullable Double rating(ResultSet row) throws SQLException {
        double rating = row.getDouble("rating");
        return row.wasNull() ? null : rating;
    }
}
