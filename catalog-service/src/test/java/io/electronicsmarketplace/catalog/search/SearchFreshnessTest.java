package io.electronicsmarketplace.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From the answer to a purchase to the product's absence from search: through outbox, Kafka and index. */
@CatalogTest
class SearchFreshnessTest {

    private static final Logger log = LoggerFactory.getLogger(SearchFreshnessTest.class);
    private static final int SALES = 30;

    @Autowired
    CatalogClient client;

    @Test
    void halfOfWhatIsSold_isGoneFromSearchInASecond() {
        TestCatalogue.add(TestCatalogue.product("fresh-1", "Freshly Vanishing Gramophone", "Fresh", Map.of()));
        CatalogClient buyer = client.user("fresh-buyer", "order:place");
        double[] millis = new double[SALES];
        for (int i = 0; i < SALES; i++) {
            String listing = TestCatalogue.sell("fresh-1", "seller", Condition.GOOD, 1_000);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> found());
            assertThat(buyer.post("/api/v1/orders", "{\"listingId\":\"" + listing + "\"}")
                            .status())
                    .isEqualTo(201);
            long sold = System.nanoTime();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !found());
            millis[i] = (System.nanoTime() - sold) / 1e6;
        }
        Arrays.sort(millis);
        log.info("sale to absence, ms: p50 {}, worst of {}: {}", millis[SALES / 2], SALES, millis[SALES - 1]);
        // The promise is p99 on a machine that does nothing else; here others may be building.
        assertThat(millis[SALES / 2]).isLessThan(1_000);
    }

    private boolean found() {
        return client.get("/api/v1/products?q=vanishing+gramophone")
                        .json()
                        .at("/total")
                        .asInt()
                > 0;
    }
}
