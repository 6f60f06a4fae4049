package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How long lists take and what they are made of. Meters are kept where their first use registered them: to look
 * one up by its tags for each item of each list would cost more than to count it.
 */
@Component
class FeedMetrics {

    private final MeterRegistry registry;
    private final Map<Made, Timer> lists = new ConcurrentHashMap<>();
    private final Map<From, Counter> items = new ConcurrentHashMap<>();

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Made(Surface surface, Policy policy) {}

    private record From(Surface surface, CandidateSource source) {}

    void made(Surface surface, MadeList list, Duration took) {
        lists.computeIfAbsent(new Made(surface, list.policy()), this::lists).record(took);
        for (Pick pick : list.picks()) {
            items.computeIfAbsent(new From(surface, pick.source()), this::items).increment();
        }
        if (list.picks().isEmpty()) {
            registry.counter("recommender.empty", "surface", surface.wireName()).increment();
        }
    }

    private Timer lists(Made made) {
        return Timer.builder("recommender.list")
                .description("from a request's arrival until its list was made")
                .tag("surface", made.surface().wireName())
                .tag("policy", made.policy().wireName())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(1))
                .register(registry);
    }

    private Counter items(From from) {
        return registry.counter(
                "recommender.items",
                "surface",
                from.surface().wireName(),
                "source",
                from.source().wireName());
    }
}
