package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.Memory;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisOutageTest extends ServiceTest {

    private static final String HOME = "/api/v1/recommendations/home?category=outage&limit=5";

    @Test
    void withoutRedis_theFeedIsPopularInTime_andPersonalAgainAfterwards() {
        List<String> products = SHOP.open("outage", 10);
        champion(TestBundles.publish(STORE, products, Instant.now()));
        Client client = visitor("outage");
        INFRASTRUCTURE.stop(Part.REDIS);
        try {
            for (int request = 0; request < 20; request++) {
                long start = System.nanoTime();
                Client.Answer answer = client.get(HOME);
                // 60 ms for the state, 150 ms for the list, and as much again for a busy machine.
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(420));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.products()).isEqualTo(products.subList(0, 5));
                assertThat(answer.header("recommendation-policy")).contains("popular-no-state");
            }
            assertThat(Client.nobody(managementPort)
                            .get("/actuator/health/readiness")
                            .status())
                    .isEqualTo(200);
        } finally {
            INFRASTRUCTURE.start(Part.REDIS);
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        client.get(HOME).header("recommendation-policy").equals(java.util.Optional.of("pipeline")));
        new Memory(REDIS).did(ShopperId.visitor("outage"), InteractionType.VIEW, products.getFirst(), Instant.now());
        assertThat(client.get(HOME).products()).isEqualTo(products.subList(1, 6));
    }
}
