package io.electronicsmarketplace.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;

@CatalogTest
class CatalogueExportTest {

    @LocalManagementPort
    int port;

    @Value("${marketplace.export.directory}")
    Path directory;

    @Test
    void theEndpoint_writesAllProductsWithWhatIsOnOffer() throws Exception {
        TestCatalogue.add(
                TestCatalogue.product("export-1", "Exported \"Thing\"", "Exporter", Map.of()),
                TestCatalogue.product("export-2", "Unsold", "Exporter", Map.of()));
        TestCatalogue.sell("export-1", "s", Condition.GOOD, 5_000);
        TestCatalogue.sell("export-1", "s", Condition.GOOD, 6_000);

        assertThat(export()).isEqualTo(200);
        assertThat(export()).as("again, over the file that is there").isEqualTo(200);

        assertThat(row("export-1"))
                .isEqualTo("Exported \"Thing\"|Exporter|[Electronics, Test]|199.0|4.5|12|1577836800000|true|2");
        assertThat(row("export-2")).endsWith("|false|0");
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing half-written stays").hasSize(1);
        }
    }

    private int export() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/catalogueexport"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private String row(String id) throws SQLException {
        String select = """
                SELECT concat_ws('|', title, brand, categories::VARCHAR, price, average_rating, rating_count,
                    first_seen_ms, buyable, listings)
                FROM '%s' WHERE product_id = '%s'
                """.formatted(directory.resolve("products.parquet"), id);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
