package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.archive.ArchiveManifest;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFactsTest {
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    @Test
    void read_dropsRepeatedEventsAndOffsets_andTellsTargets() throws IOException, SQLException {
        Path day = Files.createDirectories(folder.resolve("interactions/day=2026-11-01"));
        SampleArchive.execute("""
                COPY (SELECT * FROM (VALUES
                    ('e1', 'view', 'v1', NULL, 'p1', 1000, NULL, NULL, NULL, 0, 1),
                    ('e1', 'view', 'v1', NULL, 'p1', 1000, NULL, NULL, NULL, 0, 7),
                    ('e2', 'view', 'v1', NULL, 'p2', 2000, 'r1', 'home', NULL, 0, 2),
                    ('e3', 'purchase', 'v1', 'u1', 'p2', 3000, NULL, NULL, NULL, 0, 3),
                    ('e3b', 'purchase', 'v1', 'u1', 'p2', 3000, NULL, NULL, NULL, 0, 3),
                    ('e3c', 'view', 'v1', NULL, 'p1', 3500, 'r2', NULL, NULL, 0, 8),
                    ('e4', 'impression', 'v1', NULL, 'p1', 4000, 'r1', 'home', NULL, 0, 4),
                    ('e5', 'search', 'v1', NULL, NULL, 5000, NULL, NULL, 'tv', 0, 5),
                    (NULL, 'favourite', 'v1', NULL, 'p3', 6000, NULL, NULL, NULL, NULL, NULL),
                    (NULL, 'favourite', 'v1', NULL, 'p3', 6000, NULL, NULL, NULL, NULL, NULL),
                    (NULL, 'rating', 'v1', NULL, 'p4', 7000, NULL, NULL, NULL, 1, 3),
                    (NULL, 'rating', 'v1', NULL, 'p4', 7000, NULL, NULL, NULL, 1, 3))
                AS rows(event_id, type, visitor_id, user_id, product_id, at_ms, recommendation_id, surface, query,
                    topic_partition, topic_offset)) TO '%s' (FORMAT parquet)
                """.formatted(day.resolve("interactions-0-1-7.parquet")));
        try (TrainingArchive files = TrainingArchive.open(folder);
                ParquetFacts parquet = new ParquetFacts()) {
            var log = parquet.read(files, folder).log();
            // What has neither an event id nor an offset cannot be told from what happened twice.
            assertThat(log.rows()).isEqualTo(7);
            assertThat(log.products().idOf(log.product(6))).isEqualTo("p4");
            assertThat(log.isTarget(0)).isFalse();
            assertThat(log.isTarget(1)).isTrue();
            assertThat(log.kind(2)).isEqualTo(InteractionKind.PURCHASE);
            assertThat(log.shoppers().idOf(log.shopper(2))).isEqualTo("u1");
            // A client need not tell the surface of the list that led to a view.
            assertThat(log.isTarget(3)).isFalse();
        }
    }

    @Test
    void read_followsTheManifest() throws IOException, SQLException {
        write("interactions/day=2026-11-01/interactions-0-1-1.parquet", "e1", 1);
        write("interactions/day=2026-11-01/interactions-0-2-2.parquet", "of the erased", 2);
        write("interactions/day=2026-11-01/interactions-0-1-2.g1.parquet", "e1", 1);
        write("interactions/day=2026-11-01/interactions-0-1-2.g2.parquet", "left by a crash", 3);
        var manifest = ArchiveManifest.read(ArchiveStore.in(folder))
                .replace(
                        List.of(
                                "interactions/day=2026-11-01/interactions-0-1-1.parquet",
                                "interactions/day=2026-11-01/interactions-0-2-2.parquet"),
                        "interactions/day=2026-11-01/interactions-0-1-2.g1.parquet",
                        Instant.EPOCH);
        Files.write(folder.resolve(ArchiveManifest.NAME), EventJson.write(manifest));
        try (TrainingArchive files = TrainingArchive.open(folder);
                ParquetFacts parquet = new ParquetFacts()) {
            var log = parquet.read(files, folder).log();
            assertThat(log.rows()).isEqualTo(1);
            assertThat(log.shoppers().idOf(log.shopper(0))).isEqualTo("shopper of e1");
        }
    }

    @Test
    void read_givesEachRowOnce_inWhateverFilesAndOrderTheRowsLie() throws IOException, SQLException {
        many("a/interactions/day=2026-11-01/interactions-0-0-9999.parquet", 9000, "true", "event_id");
        many("b/interactions/day=2026-11-01/interactions-0-0-4999.parquet", 9000, "topic_offset < 5000", "at_ms DESC");
        many("b/interactions/day=2026-11-01/interactions-0-5000-9999.parquet", 9000, "topic_offset >= 5000", "at_ms");
        String expected = expected(9000).hash();
        assertThat(read("a").hash()).isEqualTo(expected);
        assertThat(read("b").hash()).isEqualTo(expected);
    }

    @Test
    void read_givesAllRows_whereNoneCameTwice() throws IOException, SQLException {
        many("a/interactions/day=2026-11-01/interactions-0-0-4999.parquet", 10_007, "topic_offset < 5000", "at_ms");
        many("a/history/sample/part-00000.parquet", 10_007, "topic_offset >= 5000", "product_id");
        assertThat(read("a").rows()).isEqualTo(MANY);
        assertThat(read("a").hash()).isEqualTo(expected(10_007).hash());
    }

    /** {@value #MANY} rows with many equal times; there are so many events, of which some come twice if less. */
    private void many(String name, int events, String which, String order) throws IOException, SQLException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        SampleArchive.execute("""
                COPY (SELECT * FROM (SELECT 'e' || (n * 7919 %% %d) AS event_id,
                        ['view', 'click', 'favourite', 'purchase'][n * 31 %% 4 + 1] AS type,
                        'v' || (n * 17 %% 300) AS visitor_id, NULL::VARCHAR AS user_id,
                        'p' || (n * 13 %% 500) AS product_id, 1000 * (n * 11 %% 97) AS at_ms,
                        NULL::VARCHAR AS recommendation_id, NULL::VARCHAR AS surface, NULL::VARCHAR AS query,
                        0 AS topic_partition, n AS topic_offset
                    FROM range(%d) AS rows(n)) WHERE %s ORDER BY %s)
                TO '%s' (FORMAT parquet)
                """.formatted(events, MANY, which, order, file));
    }

    /** The same rows without a database: of an event that comes twice, the earlier one, or else the one before. */
    private static InteractionLog expected(int events) {
        InteractionKind[] kinds = {
            InteractionKind.VIEW, InteractionKind.CLICK, InteractionKind.FAVOURITE, InteractionKind.PURCHASE
        };
        Map<Integer, Integer> rows = new HashMap<>();
        for (int n = 0; n < MANY; n++) {
            rows.merge(n * 7919 % events, n, (first, again) -> again * 11 % 97 < first * 11 % 97 ? again : first);
        }
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int n : rows.values()) {
            InteractionKind kind = kinds[n * 31 % 4];
            boolean target = kind == InteractionKind.FAVOURITE || kind == InteractionKind.PURCHASE;
            log.add("v" + n * 17 % 300, "p" + n * 13 % 500, 1000 * (n * 11 % 97), kind, target);
        }
        return log.build();
    }

    private InteractionLog read(String archive) {
        try (TrainingArchive files = TrainingArchive.open(folder.resolve(archive));
                ParquetFacts parquet = new ParquetFacts()) {
            return parquet.read(files, folder).log();
        }
    }

    private void write(String name, String eventId, int offset) throws IOException, SQLException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        SampleArchive.execute("""
                COPY (SELECT '%1$s' AS event_id, 'view' AS type, 'shopper of %1$s' AS visitor_id,
                    NULL::VARCHAR AS user_id, 'p1' AS product_id, 1000 AS at_ms, NULL::VARCHAR AS recommendation_id,
                    NULL::VARCHAR AS surface, NULL::VARCHAR AS query, 0 AS topic_partition, %2$d AS topic_offset)
                TO '%3$s' (FORMAT parquet)
                """.formatted(eventId, offset, file));
    }
}
