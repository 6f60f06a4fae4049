package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.Served;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ServedAndHiddenTest extends ServiceTest {

    @Autowired
    private FeedWarmUp warmUp;

    @Test
    void servedList_isLoggedAsItWasAnswered() {
        SHOP.open("served", 7);
        Client client = user("served-phone", "sally");
        await().until(() -> client.get("/api/v1/recommendations/home?category=served&limit=5")
                        .products()
                        .size()
                == 5);
        Client.Answer answer = client.get("/api/v1/recommendations/home?category=served&limit=5");
        String id = answer.json().path("recommendationId").asString();
        try (var topic = new Topic(KAFKA, Topics.SERVED)) {
            await().untilAsserted(() -> assertThat(topic.values())
                    .map(value -> EventJson.read(value, Served.class))
                    .filteredOn(served -> served.recommendationId().equals(id))
                    .singleElement()
                    .satisfies(served -> {
                        assertThat(served.userId()).isEqualTo("sally");
                        assertThat(served.visitorId()).isEqualTo("served-phone");
                        assertThat(served.surface()).isEqualTo("home");
                        assertThat(served.policy())
                                .isEqualTo(
                                        answer.header("recommendation-policy").orElseThrow());
                        assertThat(served.slots())
                                .extracting(Served.Slot::productId)
                                .isEqualTo(answer.products());
                        assertThat(served.slots())
                                .extracting(Served.Slot::listingId)
                                .contains("served-000-a");
                        assertThat(served.slots()).allMatch(slot -> slot.propensity() == 1 && !slot.explored());
                    }));
        }
    }

    @Test
    void listsOfTheWarmUp_areNotLogged() {
        SHOP.open("warm", 7);
        String path = warmUp.requests().getFirst().path();
        await().until(() -> !nobody().get(path).products().isEmpty());
        String warmUp = nobody().get(path).json().path("recommendationId").asString();
        String later =
                visitor("warm-phone").get(path).json().path("recommendationId").asString();
        try (var topic = new Topic(KAFKA, Topics.SERVED)) {
            await().untilAsserted(() -> assertThat(topic.values())
                    .map(value -> EventJson.read(value, Served.class).recommendationId())
                    .contains(later)
                    .doesNotContain(warmUp));
        }
    }

    @Test
    void hiding_andShowingAgain_arePublishedAsInteractions() {
        List<String> products = SHOP.open("hide", 1);
        String path = "/api/v1/recommendations/hidden/" + products.getFirst();
        Client client = visitor("hider");
        await().until(() -> client.send("PUT", path, null).status() == 204);
        assertThat(client.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(nobody().send("PUT", path, null).status()).isEqualTo(401);
        assertThat(client.send("PUT", "/api/v1/recommendations/hidden/nothing", null)
                        .status())
                .isEqualTo(404);
        try (var topic = new Topic(KAFKA, Topics.INTERACTIONS)) {
            await().untilAsserted(() -> assertThat(topic.values())
                    .map(value -> EventJson.read(value, Interaction.class))
                    .filteredOn(interaction -> interaction.visitorId().equals("hider"))
                    .extracting(Interaction::type)
                    .containsExactly(InteractionType.HIDE, InteractionType.UNHIDE));
        }
    }
}
