package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long lists take and what they are made of. */
@Component
class FeedMetrics {

    private final MeterRegistry registry;

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void made(Surface surface, MadeList list, Duration took) {
        Timer.builder("recommender.list")
                .description("from a request's arrival until its list was made")
                .tag("surface", surface.wireName())
                .tag("policy", list.policy().wireName())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(1))
                .register(registry)
                .record(took);
        list.picks()
                .forEach(pick -> registry.counter(
                                "recommender.items",
                                "surface",
                                surface.wireName(),
                                "source",
                                pick.source().wireName())
                        .increment());
        if (list.picks().isEmpty()) {
            registry.counter("recommender.empty", "surface", surface.wireName()).increment();
        }
    }
}
