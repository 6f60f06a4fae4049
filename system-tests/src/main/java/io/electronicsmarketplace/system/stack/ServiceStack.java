package io.electronicsmarketplace.system.stack;

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
 * Kafka, Redis and some services, as processes of their own in a folder of their own. All end when this is closed,
 * and when this program ends.
 */
public final class ServiceStack implements AutoCloseable {
    /** For a catalogue of millions of products. */
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private final Path checkout;
    private final Path directory;
    private final VisitorTokens tokens;
    private final Map<String, String> environment;
    private final EmbeddedInfrastructure infrastructure;
    private final Ports ports;
    private final List<SupervisedProcess> services = new ArrayList<>();

    /**
     * Starts Kafka and Redis.
     *
     * @param checkout with the programs of all modules
     * @param directory for their data and logs
     * @param environment of every service, beside what it needs to find the others
     */
    public ServiceStack(Path checkout, Path directory, VisitorTokens tokens, Map<String, String> environment) {
        this.checkout = checkout;
        this.directory = directory;
        this.tokens = tokens;
        this.environment = Map.copyOf(environment);
        this.infrastructure = EmbeddedInfrastructure.start(InfrastructureSettings.forTests(
                directory, checkout.resolve(".market").resolve("software"), Set.of(Part.KAFKA, Part.REDIS)));
        this.ports = new Ports(directory.resolve("service-ports"));
    }

    public Path directory() {
        return directory;
    }

    public String kafka() {
        return infrastructure.addresses().kafkaBootstrapServers();
    }

    public String redisUrl() {
        return infrastructure.addresses().redisUrl();
    }

    /**
     * A service that answers.
     *
     * @param startup from its start to when it said that it is ready
     */
    public record Service(Api api, int port, int managementPort, long pid, Duration startup) {}

    /**
     * Starts a service and returns when it is ready.
     *
     * @param jvm options such as the heap's size
     * @param own environment of this service
     */
    public Service start(String module, List<String> jvm, Map<String, String> own) {
        int port = ports.getFree(module);
        int management = ports.getFree(module + "-management");
        Api health = Api.at(URI.create("http://127.0.0.1:" + management));
        String marker = "-Dmarketplace.process=" + directory.resolve(module);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                marker,
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                checkout.resolve(module)
                        .resolve("target")
                        .resolve(module + ".jar")
                        .toString()));
        ProcessSpec spec = new ProcessSpec(
                module,
                directory,
                directory,
                directory.resolve("logs").resolve(module + ".log"),
                command,
                marker,
                environment(port, management, own),
                "TERM",
                Duration.ofSeconds(30),
                LONGEST_START,
                ProcessSpec.Step.NOTHING,
                () -> health.get("/actuator/health/readiness").status() == 200);
        long start = System.nanoTime();
        SupervisedProcess process = new SupervisedProcess(spec, state -> {});
        services.add(process);
        SupervisedProcess.awaitReady(List.of(process));
        return new Service(
                Api.at(URI.create("http://127.0.0.1:" + port)),
                port,
                management,
                process.process().orElseThrow().pid(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Map<String, String> environment(int port, int management, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(own);
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("MANAGEMENT_PORT", String.valueOf(management));
        all.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        all.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
        all.put("REDIS_URL", redisUrl());
        all.put("VISITOR_KEYS_URL", tokens.keysUrl());
        return all;
    }

    @Override
    public void close() {
        services.reversed().forEach(SupervisedProcess::stop);
        infrastructure.close();
    }
}
