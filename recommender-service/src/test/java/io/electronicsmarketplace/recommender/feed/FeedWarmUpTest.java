package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class FeedWarmUpTest {

    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean championLooked;

    @Test
    void begins_whenCatalogueAndChampionAreThere() {
        var warmUp = new FeedWarmUp(() -> Health.up().build(), () -> {
            boolean looked = championLooked;
            looks.incrementAndGet();
            return (looked ? Health.up() : Health.outOfService()).build();
        });
        var requests = CompletableFuture.supplyAsync(warmUp::requests);
        await().until(() -> looks.get() >= 3);
        assertThat(requests).isNotDone();
        championLooked = true;
        assertThat(requests.join()).hasSize(1);
    }
}
