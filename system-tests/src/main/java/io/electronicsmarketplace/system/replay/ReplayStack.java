package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.stack.ServiceStack;
import io.electronicsmarketplace.system.stack.VisitorTokens;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The two services that a shopper's history goes through, with the profile {@code replay}. */
final class ReplayStack implements AutoCloseable {
    /** Of which there is an order within each: more partitions only cost more files of the archive. */
    private static final String PARTITIONS = "2";

    private final ServiceStack stack;

    /** Starts Kafka and Redis. */
    ReplayStack(Path checkout, Path directory, ReplayClock clock, VisitorTokens tokens) {
        this.stack = new ServiceStack(
                checkout,
                directory,
                tokens,
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "replay",
                        "REPLAY_CLOCK_FILE",
                        clock.file().toString()));
    }

    String kafka() {
        return stack.kafka();
    }

    /** A service that answers. */
    record Service(Api api, ReplayMetrics metrics) {}

    /** Starts the session tracker, and with it all topics. */
    Service sessionTracker() {
        return start(
                "session-tracker-service",
                Map.of(
                        "TOPIC_PARTITIONS",
                        PARTITIONS,
                        "ARCHIVE_DIRECTORY",
                        stack.directory().resolve("archive").toString()));
    }

    /** Starts the recommender with the champion of that store, and returns when it has the whole catalogue. */
    Service recommender(Path bundles) {
        return start("recommender-service", Map.of("BUNDLE_STORE_DIRECTORY", bundles.toString()));
    }

    private Service start(String module, Map<String, String> own) {
        ServiceStack.Service service = stack.start(module, List.of("-Xmx1g"), own);
        return new Service(service.api(), new ReplayMetrics(service.managementPort()));
    }

    @Override
    public void close() {
        stack.close();
    }
}
