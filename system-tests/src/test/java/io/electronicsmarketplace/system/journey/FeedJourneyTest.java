package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Shopper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A click reaches the next recommendation within a second; who is signed in doesn't matter for it. */
class FeedJourneyTest extends SystemTest {

    @Test
    void firstFeed_isFull_andSaysWhy() {
        JsonNode feed = newVisitor().home(10).expect(200).json();

        assertThat(text(feed, "recommendationId")).isNotBlank();
        assertThat(text(feed, "modelVersion")).isNotBlank();
        assertThat(feed.required("items").size()).isEqualTo(10);
        assertThat(feed.required("items").valueStream()).allSatisfy(item -> {
            assertThat(text(item.required("product"), "title")).isNotBlank();
            assertThat(text(item.required("listing"), "id")).isNotBlank();
            assertThat(text(item.required("reason"), "code")).isNotBlank();
        });
    }

    @Test
    void click_ofAVisitor_changesHomeAndNextWithinASecond() {
        clickChangesBothSurfaces(newVisitor());
    }

    @Test
    void click_ofAUser_changesHomeAndNextWithinASecond() {
        clickChangesBothSurfaces(signedIn("ben"));
    }

    private static void clickChangesBothSurfaces(Shopper shopper) {
        JsonNode feed = shopper.home(20).expect(200).json();
        List<String> home = shopper.homeProducts(20);
        List<String> next = shopper.nextProducts(20);
        String clicked = home.getLast();

        shopper.clicks(clicked, text(feed, "recommendationId"), 19);

        await("the feeds to change")
                .atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    assertThat(shopper.homeProducts(20)).isNotEqualTo(home);
                    assertThat(shopper.nextProducts(20)).isNotEqualTo(next).doesNotContain(clicked);
                });
        assertThat(shopper.next(20).items())
                .as("something is recommended because of the click")
                .anySatisfy(item -> assertThat(
                                item.required("reason").path("becauseOf").toString())
                        .contains(clicked));
    }

    @Test
    void sameEventTwice_isAcceptedTwice_andCountsOnce() {
        Shopper visitor = newVisitor();
        String product = visitor.homeProducts(1).getFirst();
        var event = Map.of(
                "eventId",
                UUID.randomUUID().toString(),
                "type",
                "view",
                "productId",
                product,
                "at",
                java.time.Instant.now().toString());
        var batch = Map.of("sentAt", java.time.Instant.now().toString(), "events", List.of(event));

        visitor.api().post("/api/v1/interactions", batch).expect(202);
        visitor.api().post("/api/v1/interactions", batch).expect(202);

        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(visitor.api()
                                .get("/api/v1/browsing-session")
                                .expect(200)
                                .json()
                                .toString()
                                .split(product, -1))
                        .as("mentions of the product in the session")
                        .hasSize(2));
    }

    @Test
    void anotherVisitor_isNotConcerned() {
        Shopper one = newVisitor();
        Shopper other = newVisitor();
        String product = one.homeProducts(1).getFirst();

        one.views(product);

        assertThat(other.api().get("/api/v1/browsing-session").expect(200).text())
                .doesNotContain(product);
    }

    @Test
    void similarProducts_areOthers() {
        String product = someProducts(1).getFirst();

        assertThat(Shopper.products(newVisitor().api().get("/api/v1/products/" + product + "/similar?limit=5")))
                .hasSize(5)
                .doesNotContain(product);
    }

    @Test
    void hiddenProduct_isNeverRecommendedAgain() {
        Shopper visitor = newVisitor();
        String product = visitor.homeProducts(10).getFirst();

        visitor.api().put("/api/v1/recommendations/hidden/" + product, null).expect(204);

        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(visitor.homeProducts(50)).doesNotContain(product));
    }
}
