package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts what is answered directly among all requests, with the labels that Spring's observation gives to those. */
final class DirectRequestTimers {

    private final MeterRegistry registry;
    private final String service;
    private final Map<Surface, Timer> timers = new ConcurrentHashMap<>();

    /** @param service the name of this service, as requests are labelled with it */
    DirectRequestTimers(MeterRegistry registry, String service) {
        this.registry = registry;
        this.service = service;
    }

    void answered(Surface surface, long nanos) {
        timers.computeIfAbsent(surface, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Surface surface) {
        return registry.timer(
                "http.server.requests",
                "error",
                "none",
                "exception",
                "none",
                "method",
                "GET",
                "outcome",
                "SUCCESS",
                "service",
                service,
                "status",
                "200",
                "uri",
                surface == Surface.HOME ? RecommendationsController.HOME_PATH : RecommendationsController.NEXT_PATH);
    }
}
