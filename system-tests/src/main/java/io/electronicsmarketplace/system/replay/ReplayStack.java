package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure;
import io.electronicsmarketplace.infrastructure.InfrastructureSettings;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import io.electronicsmarketplace.infrastructure.process.SupervisedProcess;
import io.electronicsmarketplace.system.client.Api;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kafka, Redis and the two services that a shopper's history goes through, as processes of their own in a folder
 * of their own, with the profile {@code replay}. All end when this is closed, and when this program ends.
 */
final class ReplayStack implements AutoCloseable {
    /** Of which there is an order within each: more partitions only cost more files of the archive. */
    private static final String PARTITIONS = "2";

    private final Path checkout;
    private final Path directory;
    private final ReplayClock clock;
    private final VisitorTokens tokens;
    private final EmbeddedInfrastructure infrastructure;
    private final Ports ports;
    private final List<SupervisedProcess> services = new ArrayList<>();

    /** Starts Kafka and Redis. */
    ReplayStack(Path checkout, Path directory, ReplayClock clock, VisitorTokens tokens) {
        this.checkout = checkout;
        this.directory = directory;
        this.clock = clock;
        this.tokens = tokens;
        this.infrastructure = EmbeddedInfrastructure.start(InfrastructureSettings.forTests(
                directory, checkout.resolve(".market").resolve("software"), Set.of(Part.KAFKA, Part.REDIS)));
        this.ports = new Ports(directory.resolve("service-ports"));
    }

    String kafka() {
        return infrastructure.addresses().kafkaBootstrapServers();
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
                        directory.resolve("archive").toString()));
    }

    /** Starts the recommender with the champion of that store, and returns when it has the whole catalogue. */
    Service recommender(Path bundles) {
        return start("recommender-service", Map.of("BUNDLE_STORE_DIRECTORY", bundles.toString()));
    }

    private Service start(String module, Map<String, String> own) {
        int port = ports.getFree(module);
        int management = ports.getFree(module + "-management");
        Api health = Api.at(URI.create("http://127.0.0.1:" + management));
        String marker = "-Dmarketplace.process=" + directory.resolve(module);
        ProcessSpec spec = new ProcessSpec(
                module,
                directory,
                directory,
                directory.resolve("logs").resolve(module + ".log"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        marker,
                        "-Xmx1g",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        checkout.resolve(module)
                                .resolve("target")
                                .resolve(module + ".jar")
                                .toString()),
                marker,
                environment(port, management, own),
                "TERM",
                Duration.ofSeconds(30),
                Duration.ofMinutes(3),
                ProcessSpec.Step.NOTHING,
                () -> health.get("/actuator/health/readiness").status() == 200);
        SupervisedProcess process = new SupervisedProcess(spec, state -> {});
        services.add(process);
        SupervisedProcess.awaitReady(List.of(process));
        return new Service(Api.at(URI.create("http://127.0.0.1:" + port)), new ReplayMetrics(management));
    }

    private Map<String, String> environment(int port, int management, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("SPRING_PROFILES_ACTIVE", "replay");
        environment.put("REPLAY_CLOCK_FILE", clock.file().toString());
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_PORT", String.valueOf(management));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
        environment.put("REDIS_URL", infrastructure.addresses().redisUrl());
        environment.put("VISITOR_KEYS_URL", tokens.keysUrl());
        return environment;
    }

    @Override
    public void close() {
        services.reversed().forEach(SupervisedProcess::stop);
        infrastructure.close();
    }
}
