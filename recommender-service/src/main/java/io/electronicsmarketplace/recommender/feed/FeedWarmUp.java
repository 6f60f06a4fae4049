package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.support.warmup.WarmUpRequest;
import io.electronicsmarketplace.support.warmup.WarmUpRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Home feeds of nobody, which are not logged: when the catalogue is known and the champion serves, for without them there
 * is little to warm. The service is not ready before either, so that there is no hurry.
 */
@Component
class FeedWarmUp implements WarmUpRequests {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final List<HealthIndicator> needed;

    FeedWarmUp(HealthIndicator catalogueHealthIndicator, HealthIndicator championHealthIndicator) {
        this.needed = List.of(catalogueHealthIndicator, championHealthIndicator);
    }

    @Override
    public List<WarmUpRequest> requests() {
        while (!isReady()) {
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
