package io.electronicsmarketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogEnvironment;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import io.electronicsmarketplace.infrastructure.Part;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stops the real PostgreSQL and Kafka under the running service. */
@CatalogTest
class FaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    CatalogClient client;

    @Test
    void withoutKafka_buyingGoesOn_andWhatWasSoldIsToldAfterwards() {
        TestCatalogue.add(TestCatalogue.product("fault-1", "Faultproof Mixer", "Faulty", Map.of()));
        String listing = TestCatalogue.sell("fault-1", "seller", Condition.GOOD, 5_000);
        await().atMost(PATIENCE).until(() -> found("faultproof"));

        CatalogEnvironment.INFRASTRUCTURE.stop(Part.KAFKA);
        try {
            assertThat(buy(listing).status()).isEqualTo(201);
            assertThat(found("faultproof"))
                    .as("search answers as it last heard")
                    .isTrue();
        } finally {
            CatalogEnvironment.INFRASTRUCTURE.start(Part.KAFKA);
        }

        await().atMost(PATIENCE).until(() -> !found("faultproof"));
    }

    @Test
    void withoutTheDatabase_searchAndProductsAnswer_writesAre503_andAllComesBack() {
        TestCatalogue.add(TestCatalogue.product("fault-2", "Databaseless Tuner", "Faulty", Map.of("Colour", "Red")));
        String listing = TestCatalogue.sell("fault-2", "seller", Condition.GOOD, 5_000);
        await().atMost(PATIENCE).until(() -> found("databaseless"));

        CatalogEnvironment.INFRASTRUCTURE.stop(Part.POSTGRESQL);
        try {
            assertThat(found("databaseless")).isTrue();
            assertThat(client.get("/api/v1/products/fault-2").text("/attributes/Colour"))
                    .isEqualTo("Red");
            assertThat(client.get("/api/v1/products/fault-2/listings").text("/items/0/id"))
                    .isEqualTo(listing);
            CatalogClient.Answer refused = buy(listing);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("retry-after");
            assertThat(refused.text("/type")).isEqualTo("/problems/unavailable");
            assertThat(client.visitor("v").get("/api/v1/cart").status()).isEqualTo(503);
        } finally {
            CatalogEnvironment.INFRASTRUCTURE.start(Part.POSTGRESQL);
        }

        await().atMost(PATIENCE).until(() -> buy(listing).status() == 201);
        await().atMost(PATIENCE).until(() -> !found("databaseless"));
    }

    private CatalogClient.Answer buy(String listing) {
        return client.user("fault-buyer", "order:place").post("/api/v1/orders", "{\"listingId\":\"" + listing + "\"}");
    }

    private boolean found(String words) {
        return client.get("/api/v1/products?q=" + words).json().at("/total").asInt() > 0;
    }
}
