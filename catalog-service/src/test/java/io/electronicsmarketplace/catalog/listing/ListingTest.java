package io.electronicsmarketplace.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogClient.Answer;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogTest
class ListingTest {

    @Autowired
    CatalogClient client;

    @BeforeAll
    static void products() {
        TestCatalogue.add(TestCatalogue.product("listing-1", "Listable Camera", "Listo", Map.of()));
    }

    @Test
    void aDraft_isForItsSellerOnly_andOnSaleOncePublished() {
        CatalogClient seller = seller("sam");
        Answer draft = seller.post("/api/v1/listings", listing("\"productId\":\"listing-1\"", "49.5"));
        assertThat(draft.status()).isEqualTo(201);
        String path = draft.headers().get("location");
        assertThat(draft.text("/state")).isEqualTo("draft");
        assertThat(draft.text("/price/amount")).isEqualTo("49.50");
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(seller.get(path).status()).isEqualTo(200);

        Answer published = seller.send("POST", path + "/publication", null);
        assertThat(published.status()).isEqualTo(200);
        assertThat(seller.send("POST", path + "/publication", null).json()).isEqualTo(published.json());
        assertThat(client.get("/api/v1/products/listing-1/listings").text("/items/0/price/amount"))
                .isEqualTo("49.50");
        assertThat(client.get("/api/v1/products/listing-1")
                        .json()
                        .at("/listings")
                        .asInt())
                .isEqualTo(1);
        seller.with("If-Match", published.headers().get("etag")).delete(path);
    }

    @Test
    void anUnknownProduct_isMadeAndFound() {
        CatalogClient seller = seller("sam");
        Answer draft = seller.post(
                "/api/v1/listings",
                listing("\"product\":{\"title\":\"Quaxl Hyperphone 77\",\"brand\":\"Quaxl\"}", "120"));
        assertThat(draft.status()).isEqualTo(201);
        seller.send("POST", draft.headers().get("location") + "/publication", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.get("/api/v1/products?q=quaxl+hyperphone")
                        .text("/items/0/id")
                        .equals(draft.text("/productId")));
    }

    @Test
    void changes_needTheCurrentETag_andTheirOwner() {
        CatalogClient seller = seller("sam");
        Answer draft = seller.post("/api/v1/listings", listing("\"productId\":\"listing-1\"", "30"));
        String path = draft.headers().get("location");
        String tag = seller.get(path).headers().get("etag");
        String cheaper = "{\"price\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}";

        assertThat(seller.patch(path, cheaper).status()).isEqualTo(428);
        assertThat(seller.with("If-Match", "\"v99\"").patch(path, cheaper).status())
                .isEqualTo(412);
        assertThat(seller("eve").with("If-Match", tag).patch(path, cheaper).status())
                .isEqualTo(404);
        assertThat(seller("eve").with("If-Match", tag).delete(path).status()).isEqualTo(404);
        assertThat(seller("eve").send("POST", path + "/publication", null).status())
                .isEqualTo(404);
        Answer changed = seller.with("If-Match", tag).patch(path, cheaper);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/price/amount")).isEqualTo("25.00");
        assertThat(seller.with("If-Match", tag).delete(path).status()).isEqualTo(412);
        assertThat(seller.with("If-Match", changed.headers().get("etag"))
                        .delete(path)
                        .status())
                .isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void anUnknownField_isNamed() {
        Answer answer = seller("sam").post("/api/v1/listings", "{\"productId\":\"listing-1\",\"colour\":\"red\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/path")).isEqualTo("colour");
    }

    @Test
    void sameKey_makesOneListing() {
        CatalogClient seller =
                seller("sam").with("Idempotency-Key", UUID.randomUUID().toString());
        String body = listing("\"productId\":\"listing-1\"", "31");
        assertThat(seller.post("/api/v1/listings", body).text("/id"))
                .isEqualTo(seller.post("/api/v1/listings", body).text("/id"));
    }

    private CatalogClient seller(String id) {
        return client.user(id, "listing:write");
    }

    private static String listing(String product, String amount) {
        return "{" + product + ",\"condition\":\"good\",\"price\":{\"amount\":\"" + amount
                + "\",\"currency\":\"EUR\"},\"description\":\"Works.\"}";
    }
}
