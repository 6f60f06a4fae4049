package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.Shop;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest extends ServiceTest {

    @Test
    void home_forNobody_isWhatIsPopularInTheCatalogue() {
        List<String> products = SHOP.open("nobody", 12);
        // New ones are shown as new until the next count of what is popular.
        await().untilAsserted(() -> {
            Client.Answer answer = home(nobody(), "nobody", 10);
            assertThat(answer.products()).isEqualTo(products.subList(0, 10));
            assertThat(answer.json().at("/items/0/reason/code").asString()).isEqualTo("popular");
        });
        Client.Answer answer = home(nobody(), "nobody", 10);
        assertThat(answer.status()).isEqualTo(200);
        var first = answer.json().at("/items/0");
        assertThat(first.at("/product/title").asString()).isEqualTo("Model nobody-000");
        assertThat(first.at("/product/priceFrom/amount").asString()).isEqualTo("100.00");
        assertThat(first.at("/listing/id").asString()).isEqualTo("nobody-000-a");
        assertThat(first.at("/listing/condition").asString()).isEqualTo("good");
        assertThat(first.at("/reason/code").asString()).isEqualTo("popular");
        assertThat(first.at("/position").asInt()).isZero();
        assertThat(answer.json().path("surface").asString()).isEqualTo("home");
        assertThat(answer.json().path("recommendationId").asString()).isNotBlank();
    }

    @Test
    void home_afterALook_leavesOutWhatWasLookedAt() {
        List<String> products = SHOP.open("look", 12);
        champion(TestBundles.publish(STORE, products, Instant.now()));
        Client visitor = visitor("looker");
        await().untilAsserted(
                        () -> assertThat(home(visitor, "look", 5).products()).isEqualTo(products.subList(0, 5)));
        MEMORY.did(ShopperId.visitor("looker"), InteractionType.VIEW, products.get(1), Instant.now());
        Client.Answer changed = home(visitor, "look", 5);
        assertThat(changed.products()).doesNotContain(products.get(1)).hasSize(5);
        assertThat(changed.header("recommendation-policy")).contains("pipeline");
    }

    @Test
    void home_neverHoldsWhatWasBoughtHiddenOrIsTheShoppersOwn() {
        List<String> products = SHOP.open("own", 8);
        SHOP.list(products.get(2), List.of(Shop.listing("own-2-mine", "mia", 500)));
        SHOP.list(
                products.get(3),
                List.of(Shop.listing("own-3-mine", "mia", 500), Shop.listing("own-3-other", "sam", 9_900)));
        ShopperId mia = ShopperId.user("mia");
        MEMORY.bought(mia, products.get(0), Instant.now());
        MEMORY.hid(mia, products.get(1), Instant.now());
        Client client = user("mias-phone", "mia");
        await().untilAsserted(() -> {
            Client.Answer answer = home(client, "own", 20);
            assertThat(answer.products()).containsExactlyInAnyOrderElementsOf(products.subList(3, 8));
            assertThat(answer.text()).doesNotContain("own-3-mine").contains("own-3-other", "99.00");
        });
    }

    @Test
    void home_whenEverythingWasLookedAt_isNotEmpty() {
        List<String> products = SHOP.open("seen", 3);
        for (String product : products) {
            MEMORY.did(ShopperId.visitor("seer"), InteractionType.VIEW, product, Instant.now());
        }
        await().untilAsserted(() ->
                assertThat(home(visitor("seer"), "seen", 10).products()).containsExactlyInAnyOrderElementsOf(products));
    }

    @Test
    void anySurface_afterASale_isWithoutTheProductWithinASecond() {
        List<String> products = SHOP.open("sale", 6);
        await().until(() -> home(nobody(), "sale", 6).products().size() == 6);
        SHOP.sellOut(products.get(0));
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> {
                    assertThat(home(nobody(), "sale", 6).products()).doesNotContain(products.get(0));
                    assertThat(nobody().get("/api/v1/products/sale-001/similar").products())
                            .doesNotContain(products.get(0));
                });
        assertThat(home(nobody(), "sale", 6).products()).hasSize(5);
    }

    @Test
    void home_withANewProductThatTheBundleDoesNotKnow_showsItAtOnce() {
        List<String> known = SHOP.open("known", 3);
        champion(TestBundles.publish(STORE, known, Instant.now()));
        SHOP.publish(List.of(Shop.product("brand-new", "known", 0, List.of(Shop.listing("brand-new-a", "sam", 100)))));
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(home(visitor("curious"), "known", 10).products())
                                .contains("brand-new"));
        assertThat(nobody().get("/api/v1/products/brand-new/similar?limit=3").products())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void home_ofOneBigSeller_beginsWithThreeOfThem() {
        List<String> products = SHOP.open("seller", 8);
        for (String product : products.subList(0, 5)) {
            SHOP.list(product, List.of(Shop.listing(product + "-big", "big", 1_000)));
        }
        await().untilAsserted(() -> assertThat(home(nobody(), "seller", 7).products())
                .containsExactly(
                        products.get(0),
                        products.get(1),
                        products.get(2),
                        products.get(5),
                        products.get(6),
                        products.get(7),
                        products.get(3)));
    }

    @Test
    void next_withoutAProduct_goesOutFromTheSessionsLastOne() {
        List<String> products = SHOP.open("next", 6);
        MEMORY.did(ShopperId.visitor("nexter"), InteractionType.VIEW, products.get(3), Instant.now());
        await().untilAsserted(() -> {
            Client.Answer answer = visitor("nexter").get("/api/v1/recommendations/next?limit=5");
            assertThat(answer.products())
                    .containsExactlyInAnyOrder(
                            products.get(0), products.get(1), products.get(2), products.get(4), products.get(5));
            assertThat(answer.json().at("/items/0/reason/becauseOf").asString()).isEqualTo(products.get(3));
        });
    }

    @Test
    void similar_toAnUnknownProduct_is404() {
        Client.Answer answer = nobody().get("/api/v1/products/no-such-thing/similar");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/not-found");
    }

    @Test
    void rubbishInTheTopic_isPassedOver() {
        SHOP.publishRubbish("rubbish-000");
        List<String> products = SHOP.open("rubbish", 1);
        await().untilAsserted(() ->
                assertThat(home(nobody(), "rubbish", 5).products()).isEqualTo(products));
    }

    private static Client.Answer home(Client client, String category, int limit) {
        return client.get("/api/v1/recommendations/home?category=%s&limit=%d".formatted(category, limit));
    }
}
