package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.contract.OpenApiDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What whoever runs the marketplace relies on: metrics, health, the joined API description. */
class OperatorJourneyTest extends SystemTest {

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "auth", "catalog", "session-tracker", "recommender"})
    void everyService_hasMetricsAndHealth_onItsManagementPort_only(String service) {
        assertThat(market.management(service)
                        .get("/actuator/prometheus")
                        .expect(200)
                        .text())
                .contains("jvm_memory_used_bytes");
        market.management(service).get("/actuator/health/readiness").expect(200);
        market.management(service).get("/actuator/health/liveness").expect(200);
    }

    @Test
    void managementAddresses_areNotReachableThroughTheGateway() {
        assertThat(gateway.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(gateway.get("/actuator/health").status()).isEqualTo(404);
    }

    @Test
    void journey_leavesItsMetrics() {
        double before = requests();
        newVisitor().home(10).expect(200);
        assertThat(requests()).isGreaterThan(before);
    }

    @Test
    void apiDescriptions_areJoinedUnderDocs_andNameTheMappedPaths() {
        List<JsonNode> documents = OpenApiDocuments.of(gateway);

        List<String> paths = documents.stream()
                .peek(document -> assertThat(text(document, "openapi")).startsWith("3.1"))
                .flatMap(document -> document.required("paths").propertyStream().map(java.util.Map.Entry::getKey))
                .toList();
        assertThat(paths)
                .contains(
                        "/api/v1/products",
                        "/api/v1/products/{id}",
                        "/api/v1/interactions",
                        "/api/v1/recommendations/home",
                        "/api/v1/orders",
                        "/api/v1/cart",
                        "/api/v1/me",
                        "/api/v1/accounts");
    }

    private double requests() {
        return market.management("recommender")
                .get("/actuator/prometheus")
                .expect(200)
                .text()
                .lines()
                .filter(line ->
                        line.startsWith("http_server_requests_seconds_count") && line.contains("recommendations/home"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
