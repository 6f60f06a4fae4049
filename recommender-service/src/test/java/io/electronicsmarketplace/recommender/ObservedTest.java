package io.electronicsmarketplace.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators and other programs see of the service. */
class ObservedTest extends ServiceTest {

    @Test
    void apiDocument_namesEveryPath_andHidesWhatTheGatewayAdds() {
        var document = nobody().get("/v3/api-docs").json();
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/recommendations/home",
                        "/api/v1/recommendations/next",
                        "/api/v1/products/{id}/similar",
                        "/api/v1/recommendations/hidden/{productId}",
                        "/api/v1/models",
                        "/api/v1/models/{version}",
                        "/api/v1/models/{version}/report",
                        "/api/v1/models/champion",
                        "/api/v1/training-runs");
        assertThat(document.at("/paths/~1api~1v1~1recommendations~1home/get/parameters")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("limit", "category");
    }

    @Test
    void metrics_tellOfListsStagesModelAndFreshness() {
        List<String> products = SHOP.open("observed", 6);
        String version = TestBundles.publish(STORE, products, Instant.now());
        champion(version);
        SHOP.sellOut(products.getFirst());
        visitor("observed").get("/api/v1/recommendations/home?category=observed&limit=5");
        await().untilAsserted(() -> assertThat(Client.nobody(managementPort)
                        .get("/actuator/prometheus")
                        .text())
                .contains("recommender_list_seconds_count{policy=\"pipeline\"")
                .contains("recommender_stage_seconds_count{", "stage=\"state\"", "stage=\"list\"")
                .contains("recommender_items_total{", "source=\"popularity\"")
                .contains("recommender_model_created_seconds{", "version=\"" + version + "\"")
                .contains("recommender_catalogue_freshness_seconds_count{change=\"sold-out\""));
    }

    @Test
    void health_tellsTheChampion() {
        String version = TestBundles.publish(STORE, List.of("h1", "h2"), Instant.now());
        champion(version);
        assertThat(Client.nobody(managementPort)
                        .get("/actuator/health")
                        .json()
                        .at("/components/champion/details/version")
                        .asString())
                .isEqualTo(version);
    }
}
