package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import io.electronicsmarketplace.recommendation.offpolicy.SeenCount;
import io.electronicsmarketplace.recommendation.report.HtmlReport;
import io.electronicsmarketplace.recommendation.report.ImpressionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ParquetImpressionsTest {
    @TempDir
    Path archive;

    @Test
    void served_seenAndClicked_areJoinedOnce_byListVisitorAndProduct() throws IOException, SQLException {
        writeServed();
        writeInteractions();
        try (TrainingArchive files = TrainingArchive.open(archive);
                ParquetImpressions parquet = new ParquetImpressions()) {
            Impressions impressions = parquet.read(files);
            assertThat(impressions.counts())
                    .containsExactlyInAnyOrder(
                            new SeenCount(1, "home", "popularity", 0, 1, 1),
                            new SeenCount(1, "home", "fresh", 4, 1, 0));
            assertThat(impressions.explored()).containsExactly(new ExploredSlot(1, 4, 1.5, 0.25, false));

            var report = JsonMapper.shared().createObjectNode();
            new ImpressionReport(1).addTo(report, impressions.counts(), impressions.explored());
            assertThat(report.path("off_policy")).hasSize(6);
            assertThat(HtmlReport.of("run", report))
                    .contains("Click-through by source", "Click-through by slot", "<td>snips</td>", "0.0000 to 0.0000");
        }
    }

    @Test
    void anArchiveWithoutServedLists_saysNothing() {
        try (TrainingArchive files = TrainingArchive.open(archive);
                ParquetImpressions parquet = new ParquetImpressions()) {
            Impressions impressions = parquet.read(files);
            var report = JsonMapper.shared().createObjectNode();
            new ImpressionReport(1).addTo(report, impressions.counts(), impressions.explored());
            assertThat(report).isEmpty();
        }
    }

    /** List r1 came twice, r0 is of a time long gone. */
    private void writeServed() throws IOException, SQLException {
        SampleArchive.execute("""
                COPY (SELECT * FROM (VALUES
                    ('r1', 9000000000, 'home', 'v1', 'u1', 0, 'p1', 'popularity', 0.7, 1.0, false, 0, 1),
                    ('r1', 9000000000, 'home', 'v1', 'u1', 4, 'p2', 'fresh', 1.5, 0.25, true, 0, 1),
                    ('r1', 9000000000, 'home', 'v1', 'u1', 5, 'p3', 'item-graph', 0.1, 1.0, false, 0, 1),
                    ('r1', 9000000000, 'home', 'v1', 'u1', 0, 'p1', 'popularity', 0.7, 1.0, false, 0, 2),
                    ('r1', 9000000000, 'home', 'v1', 'u1', 4, 'p2', 'fresh', 1.5, 0.25, true, 0, 2),
                    ('r0', 1000, 'home', 'v1', 'u1', 0, 'p1', 'popularity', 0.7, 1.0, false, 0, 0))
                AS rows(recommendation_id, at_ms, surface, visitor_id, user_id, position, product_id, source, score,
                    propensity, explored, topic_partition, topic_offset)) TO '%s' (FORMAT parquet)
                """.formatted(file("served")));
    }

    /** The impression of p1 came twice, p3 was clicked but not seen, and p2 was clicked by another visitor. */
    private void writeInteractions() throws IOException, SQLException {
        SampleArchive.execute("""
                COPY (SELECT * FROM (VALUES
                    ('impression', 'v1', 'p1', 'r1'), ('impression', 'v1', 'p1', 'r1'), ('view', 'v1', 'p1', 'r1'),
                    ('purchase', 'v1', 'p1', 'r1'), ('impression', 'v1', 'p2', 'r1'), ('view', 'v2', 'p2', 'r1'),
                    ('click', 'v1', 'p3', 'r1'), ('impression', 'v1', 'p1', 'r0'), ('view', 'v1', 'p2', NULL))
                AS rows(type, visitor_id, product_id, recommendation_id)) TO '%s' (FORMAT parquet)
                """.formatted(file("interactions")));
    }

    private Path file(String topic) throws IOException {
        return Files.createDirectories(archive.resolve(topic + "/day=2026-11-01"))
                .resolve(topic + "-0-1-9.parquet");
    }
}
