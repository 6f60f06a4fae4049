package io.electronicsmarketplace.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogTest
class SearchTest {

    @Autowired
    CatalogClient client;

    @BeforeAll
    static void products() {
        TestCatalogue.add(
                TestCatalogue.product(
                        "search-xm4", "Sonavox WH-1000XM4 Wireless Headphones", "Sonavox", Map.of("Colour", "Black")),
                TestCatalogue.product(
                        "search-xm5", "Sonavox WH-1000XM5 Wireless Headphones", "Sonavox", Map.of("Colour", "Silver")),
                TestCatalogue.product("search-ssd", "Diskora Rapid SSD 500GB", "Diskora", Map.of()),
                TestCatalogue.product("search-unsold", "Sonavox Unsold Speaker", "Sonavox", Map.of()));
        TestCatalogue.sell("search-xm4", "s", Condition.GOOD, 15_000);
        TestCatalogue.sell("search-xm4", "s", Condition.FOR_PARTS, 3_000);
        TestCatalogue.sell("search-xm5", "s", Condition.NEW_LIKE, 25_000);
        TestCatalogue.sell("search-ssd", "s", Condition.VERY_GOOD, 4_000);
    }

    @BeforeEach
    void indexed() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ids("?q=sonavox").size() == 2 && ids("?q=diskora").size() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WH-1000XM4",
                "wh1000xm4",
                "wh+1000xm4",
                "sonavox+XM4",
                "sonavix+wh-1000xm4",
                "headphone+wh1000xm4"
            })
    void modelNumbers_areFoundInAllTheirSpellings(String words) {
        assertThat(ids("?q=" + words).getFirst()).isEqualTo("search-xm4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500GB+ssd", "500+gb+ssd", "diskora+rapd", "ssds"})
    void sizesAndTypos_areUnderstood(String words) {
        assertThat(ids("?q=" + words)).contains("search-ssd");
    }

    @Test
    void onlyWhatCanBeBought_unlessAllIsAskedFor() {
        assertThat(ids("?q=sonavox")).containsExactlyInAnyOrder("search-xm4", "search-xm5");
        assertThat(ids("?q=sonavox&available=all")).contains("search-unsold");
    }

    @Test
    void priceAndCondition_holdForOneListing() {
        assertThat(ids("?q=sonavox&priceTo=40")).containsExactly("search-xm4");
        assertThat(ids("?q=sonavox&priceTo=40&condition=good")).isEmpty();
        assertThat(ids("?q=sonavox&condition=good&condition=new-like&priceFrom=150.00"))
                .containsExactlyInAnyOrder("search-xm4", "search-xm5");
    }

    @Test
    void brandsAndCategories_filterAndAreCounted() {
        assertThat(ids("?brand=DISKORA")).containsExactly("search-ssd");
        var answer = client.get("/api/v1/products?q=sonavox");
        assertThat(answer.text("/facets/brand/0/value")).isEqualTo("Sonavox");
        assertThat(answer.json().at("/facets/brand/0/count").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void sortsAndPages_giveEachProductOnce() {
        for (String sort : List.of("relevance", "price", "-price", "newest", "rating")) {
            assertThat(pages("?category=Test&available=all&limit=1&sort=" + sort))
                    .as(sort)
                    .doesNotHaveDuplicates()
                    .contains("search-xm4", "search-xm5", "search-ssd", "search-unsold");
        }
        assertThat(ids("?q=sonavox&sort=price")).containsExactly("search-xm4", "search-xm5");
        assertThat(ids("?q=sonavox&sort=-price")).containsExactly("search-xm5", "search-xm4");
    }

    @Test
    void aCursorOfAnotherList_isRefused() {
        String next = client.get("/api/v1/products?q=sonavox&limit=1").text("/next");
        assertThat(client.get("/api/v1/products?q=sonavox&limit=1&cursor=" + next)
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/v1/products?q=diskora&limit=1&cursor=" + next)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void suggestions_completeBrandsAndTitles() {
        assertThat(client.get("/api/v1/search/suggestions?q=sona").text("/items/0/text"))
                .isEqualTo("Sonavox");
        assertThat(client.get("/api/v1/search/suggestions?q=sonavox+wh-1000xm5").text("/items/0/text"))
                .isEqualTo("Sonavox WH-1000XM5 Wireless Headphones");
        assertThat(client.get("/api/v1/search/suggestions").json().at("/items")).isEmpty();
    }

    @Test
    void aProduct_answersWithItsETag() {
        var product = client.get("/api/v1/products/search-xm4");
        assertThat(product.text("/priceFrom/amount")).isEqualTo("30.00");
        assertThat(product.text("/attributes/Colour")).isEqualTo("Black");
        assertThat(client.with("If-None-Match", product.headers().get("etag"))
                        .get("/api/v1/products/search-xm4")
                        .status())
                .isEqualTo(304);
        assertThat(client.get("/api/v1/products/no-such").status()).isEqualTo(404);
        assertThat(client.get("/api/v1/products/no-such/listings").status()).isEqualTo(404);
    }

    private List<String> ids(String query) {
        return client.get("/api/v1/products" + query)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = client.get("/api/v1/products" + query + cursor).json();
            page.at("/items").forEach(item -> ids.add(item.at("/id").asString()));
            cursor = page.at("/next").isMissingNode()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        return ids;
    }
}
