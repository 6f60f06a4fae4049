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
import java.util.Optional;
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
                Client.Answer answer = client.get(HOME);
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
                .until(() -> client.get(HOME).header("recommendation-policy").equals(Optional.of("pipeline")));
        new Memory(REDIS).did(ShopperId.visitor("outage"), InteractionType.VIEW, products.getFirst(), Instant.now());
        assertThat(client.get(HOME).products()).isEqualTo(products.subList(1, 6));
    }

    @Test
    void whenRedisHangs_theFeedDoesNotWaitForIt() {
        List<String> products = SHOP.open("hang", 10);
        champion(TestBundles.publish(STORE, products, Instant.now()));
        String home = HOME.replace("outage", "hang");
        Client client = visitor("hang");
        await().until(() -> client.get(home).products().size() == 5);
        Duration hanging = Duration.ofSeconds(5);
        long start = System.nanoTime();
        MEMORY.hang(hanging);
        Client.Answer answer = client.get(home);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(hanging.minusSeconds(1));
        assertThat(answer.products()).isEqualTo(products.subList(0, 5));
        assertThat(answer.header("recommendation-policy")).contains("popular-no-state");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> client.get(home).header("recommendation-policy").equals(Optional.of("pipeline")));
    }
}
