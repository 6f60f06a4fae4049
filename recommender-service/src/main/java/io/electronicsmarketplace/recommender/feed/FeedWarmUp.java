package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.support.warmup.WarmUpRequest;
import io.electronicsmarketplace.support.warmup.WarmUpRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Home feeds of nobody, which are not logged: when the catalogue is known and the champion serves, for without them there
 * is little to warm.
 */
@Component
class FeedWarmUp implements WarmUpRequests {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final List<HealthIndicator> needed;
    private final Duration patience;

    FeedWarmUp(
            HealthIndicator catalogueHealthIndicator,
            HealthIndicator championHealthIndicator,
            @Value("${marketplace.warm-up.budget}") Duration patience) {
        this.needed = List.of(catalogueHealthIndicator, championHealthIndicator);
        this.patience = patience;
    }

    @Override
    public List<WarmUpRequest> requests() {
        long start = System.nanoTime();
        while (!isReady() && System.nanoTime() - start < patience.toNanos()) {
            pause();
        }
        return List.of(WarmUpRequest.get("/api/v1/recommendations/home?limit=20", Map.of()));
    }

    private boolean isReady() {
        return needed.stream().allMatch(FeedWarmUp::isUp);
    }

    private static boolean isUp(HealthIndicator indicator) {
        Health health = indicator.health();
        return health != null && health.getStatus().equals(Status.UP);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the warm-up", e);
        }
    }
}
