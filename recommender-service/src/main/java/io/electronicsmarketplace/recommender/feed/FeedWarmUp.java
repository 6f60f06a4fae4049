package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.support.warmup.WarmUpRequest;
import io.electronicsmarketplace.support.warmup.WarmUpRequests;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Home feeds of nobody, which are not logged. */
@Component
class FeedWarmUp implements WarmUpRequests {

    @Override
    public List<WarmUpRequest> requests() {
        return List.of(WarmUpRequest.get("/api/v1/recommendations/home?limit=20", Map.of()));
    }
}
