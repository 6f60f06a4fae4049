package io.electronicsmarketplace.catalog.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogEnvironment;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import io.electronicsmarketplace.catalog.support.TestCatalogue;
import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@CatalogTest
class MergeTest {

    @Autowired
    CatalogClient client;

    @Value("${spring.kafka.bootstrap-servers}")
    String bootstrapServers;

    private String first;
    private String second;

    @BeforeEach
    void listings() {
        TestCatalogue.add(TestCatalogue.product("merge-1", "Mergeable Radio", "Mergo", Map.of()));
        first = TestCatalogue.sell("merge-1", "seller", Condition.GOOD, 1_000);
        second = TestCatalogue.sell("merge-1", "seller", Condition.VERY_GOOD, 2_000);
    }

    @Test
    void onSignIn_theVisitorsCartAndFavouritesBecomeTheUsers_once() throws Exception {
        CatalogClient visitor = client.visitor("merge-visitor");
        CatalogClient ada = client.user("merge-ada");
        assertThat(visitor.put("/api/v1/cart/items/" + first).status()).isEqualTo(204);
        assertThat(visitor.put("/api/v1/favourites/merge-1").status()).isEqualTo(204);
        assertThat(ada.put("/api/v1/cart/items/" + second).status()).isEqualTo(204);
        assertThat(visitor.get("/api/v1/cart").text("/total/amount")).isEqualTo("10.00");

        publish("{\"no\":\"event\"}".getBytes(StandardCharsets.UTF_8)); // stops nothing
        publish(merged("merge-visitor", "merge-ada"));

        await().atMost(Duration.ofSeconds(30)).until(() -> listings(ada).size() == 2);
        assertThat(listings(ada)).containsExactlyInAnyOrder(first, second);
        assertThat(ada.get("/api/v1/favourites").text("/items/0/id")).isEqualTo("merge-1");
        assertThat(listings(visitor)).isEmpty();

        // again, after the user took one out: it does not come back
        ada.delete("/api/v1/cart/items/" + first);
        publish(merged("merge-visitor", "merge-ada"));
        // a second user on the same device gets nothing of the first one's
        publish(merged("merge-visitor", "merge-ben"));
        publish(merged("merge-other", "merge-last"));
        CatalogClient other = client.visitor("merge-other");
        await().atMost(Duration.ofSeconds(30)).until(() -> merged("merge-last"));
        assertThat(listings(ada)).containsExactly(second);
        assertThat(listings(client.user("merge-ben"))).isEmpty();
        assertThat(listings(other)).isEmpty();
    }

    @Test
    void anErasedAccount_leavesNothingOnSaleAndNothingInItsCart() throws Exception {
        String listing = TestCatalogue.sell("merge-1", "erased", Condition.GOOD, 3_000);
        CatalogClient erased = client.user("erased");
        erased.put("/api/v1/cart/items/" + first);

        publish(EventJson.write(new AccountEvent("erased", AccountEvent.Kind.ERASED, "erased", null, Instant.now())));

        await().atMost(Duration.ofSeconds(30)).until(() -> listings(erased).isEmpty());
        assertThat(client.get("/api/v1/listings/" + listing).status()).isEqualTo(404);
        assertThat(client.user("erased", "order:place")
                        .post("/api/v1/orders", "{\"listingId\":\"" + listing + "\"}")
                        .status())
                .isEqualTo(404);
    }

    /** Events of one partition are handled in their order: a later one done means the earlier ones are. */
    private boolean merged(String userId) throws Exception {
        try (var connection = CatalogEnvironment.database().connect("test");
                var statement = connection.prepareStatement("SELECT 1 FROM account_merges WHERE user_id = ?")) {
            statement.setString(1, userId);
            return statement.executeQuery().next();
        }
    }

    private static List<String> listings(CatalogClient shopper) {
        return shopper.get("/api/v1/cart")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/listing/id").asString())
                .toList();
    }

    private static byte[] merged(String visitorId, String userId) {
        return EventJson.write(
                new AccountEvent(visitorId + "/" + userId, AccountEvent.Kind.MERGED, userId, visitorId, Instant.now()));
    }

    private void publish(byte[] value) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ACCOUNT_EVENTS, "key", value))
                    .get();
        }
    }
}
