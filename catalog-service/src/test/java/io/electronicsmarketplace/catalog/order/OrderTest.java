package io.electronicsmarketplace.catalog.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogClient.Answer;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogTest
class OrderTest {

    @Autowired
    CatalogClient client;

    @BeforeAll
    static void products() {
        TestCatalogue.add(
                TestCatalogue.product("order-last", "Last Zweistein Amplifier", "Zweistein", Map.of()),
                TestCatalogue.product("order-1", "Orderable Zweistein Amplifier", "Zweistein", Map.of()));
    }

    @Test
    void whoIsFirstBuys_andTheItemIsGoneFromSearch() {
        String listing = TestCatalogue.sell("order-last", "seller", Condition.GOOD, 12_990);
        await().atMost(Duration.ofSeconds(20)).until(() -> found("order-last"));

        Answer bought = buyer("first").post("/api/v1/orders", order(listing));

        assertThat(bought.status()).isEqualTo(201);
        assertThat(bought.text("/state")).isEqualTo("paid");
        assertThat(bought.text("/total/amount")).isEqualTo("129.90");
        // The promise is one second; a build machine may have much else to do.
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !found("order-last"));
        Answer tooLate = buyer("second").post("/api/v1/orders", order(listing));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text("/type")).isEqualTo("/problems/listing-already-sold");
        assertThat(tooLate.text("/detail")).contains("/api/v1/products/order-last/listings");
    }

    @Test
    void ofManyBuyersAtOnce_exactlyOneBuys() throws Exception {
        String listing = TestCatalogue.sell("order-1", "seller", Condition.GOOD, 5_000);
        var start = new CountDownLatch(1);
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> orders = IntStream.range(0, 200)
                    .mapToObj(i -> buyer("buyer-" + i)
                            .with("Idempotency-Key", UUID.randomUUID().toString()))
                    .map(buyer -> threads.submit(() -> {
                        start.await();
                        return statusOnceAnswered(buyer, listing);
                    }))
                    .toList();
            start.countDown();
            statuses = new ArrayList<>();
            for (Future<Integer> order : orders) {
                statuses.add(order.get());
            }
        }
        assertThat(statuses).hasSize(200).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void sameKey_sameBody_givesTheFirstAnswerAgain() {
        String listing = TestCatalogue.sell("order-1", "seller", Condition.GOOD, 5_000);
        CatalogClient buyer =
                buyer("repeating").with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = buyer.post("/api/v1/orders", order(listing));
        Answer again = buyer.post("/api/v1/orders", order(listing));
        Answer other = buyer.post("/api/v1/orders", order(UUID.randomUUID().toString()));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers()).containsEntry("location", first.headers().get("location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(buyer.get("/api/v1/orders").json().at("/items")).hasSize(1);
    }

    @Test
    void ownListing_cannotBeBought() {
        String listing = TestCatalogue.sell("order-1", "seller", Condition.GOOD, 5_000);
        Answer answer = buyer("seller").post("/api/v1/orders", order(listing));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/own-listing");
    }

    @Test
    void anOrder_isForItsBuyerAndItsSellerOnly() {
        String listing = TestCatalogue.sell("order-1", "private-seller", Condition.GOOD, 5_000);
        String path = "/api/v1/orders/"
                + buyer("private").post("/api/v1/orders", order(listing)).text("/id");

        assertThat(buyer("private").get(path).status()).isEqualTo(200);
        assertThat(client.user("private-seller").get(path).status()).isEqualTo(200);
        assertThat(client.user("somebody").get(path).status()).isEqualTo(404);
        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(client.user("private-seller")
                        .get("/api/v1/orders?role=seller")
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void withoutThePermission_nothingIsBought() {
        String listing = TestCatalogue.sell("order-1", "seller", Condition.GOOD, 5_000);
        assertThat(client.user("nobody").post("/api/v1/orders", order(listing)).status())
                .isEqualTo(403);
        assertThat(client.visitor("v").post("/api/v1/orders", order(listing)).status())
                .isEqualTo(401);
    }

    /** As clients do: an overloaded service is asked again, with the same key. */
    private static int statusOnceAnswered(CatalogClient buyer, String listing) {
        int status;
        do {
            status = buyer.post("/api/v1/orders", order(listing)).status();
        } while (status == 503);
        return status;
    }

    private CatalogClient buyer(String id) {
        return client.user(id, "order:place");
    }

    private boolean found(String productId) {
        return client.get("/api/v1/products?q=zweistein")
                .json()
                .at("/items")
                .valueStream()
                .anyMatch(item -> item.at("/id").asString().equals(productId));
    }

    private static String order(String listingId) {
        return "{\"listingId\":\"" + listingId + "\"}";
    }
}
