package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Shopper;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happened is kept as Parquet, a folder for each day. */
class ArchiveJourneyTest extends SystemTest {

    @Test
    void interactionsAndServedLists_comeToRestInTheArchive() {
        Shopper visitor = newVisitor();
        JsonNode feed = visitor.home(5).expect(200).json();
        String served = text(feed, "recommendationId");
        String product = text(feed.required("items").required(3).required("product"), "id");

        visitor.clicks(product, served, 3);

        await("the click in the archive")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(rows(
                                "interactions",
                                "recommendation_id = '%s' AND type = 'click' AND product_id = '%s'"
                                        .formatted(served, product)))
                        .isEqualTo(1));
        await("the served list in the archive")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(rows("served", "recommendation_id = '%s'".formatted(served)))
                        .isPositive());
    }

    @Test
    void whoRefusesProfiling_leavesNothingInTheArchive() throws SQLException {
        Shopper refusing = newVisitor();
        Shopper other = newVisitor();
        String product = someProducts(1).getFirst();
        refusing.api().put("/api/v1/consent", Map.of("profiling", false)).expect(204);
        String ofTheRefusing = UUID.randomUUID().toString();
        String ofTheOther = UUID.randomUUID().toString();

        refusing.does("click", product, Map.of("recommendationId", ofTheRefusing));
        other.does("click", product, Map.of("recommendationId", ofTheOther));

        await("the other's click in the archive")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(rows("interactions", "recommendation_id = '%s'".formatted(ofTheOther)))
                        .isEqualTo(1));
        assertThat(rows("interactions", "recommendation_id = '%s'".formatted(ofTheRefusing)))
                .isZero();
    }

    @Test
    void importedHistory_isThere() throws SQLException {
        assertThat(rows("history", "type = 'rating'")).isGreaterThan(5_000);
    }

    /** 0 as long as there is no file. */
    private long rows(String topic, String condition) throws SQLException {
        Path files = market.data().resolve("archive").resolve(topic).resolve("**/*.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM glob('%s')".formatted(files))) {
            found.next();
            if (found.getLong(1) == 0) {
                return 0;
            }
            try (var count =
                    statement.executeQuery("SELECT count(*) FROM read_parquet('%s', union_by_name = true) WHERE %s"
                            .formatted(files, condition))) {
                count.next();
                return count.getLong(1);
            }
        }
    }
}
