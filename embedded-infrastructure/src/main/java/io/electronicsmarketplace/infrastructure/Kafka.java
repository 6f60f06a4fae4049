package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Kafka in KRaft mode: broker and controller in one JVM. */
final class Kafka {
    private static final String BROKER_OPTIONS = """
            # Whoever needs a topic says so, with its partitions; a typing error makes none.
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=8
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=8
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            # The default of 128 MB would be half of the heap.
            log.cleaner.dedupe.buffer.size=16777216
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            """;

    private final InfrastructureSettings settings;
    private final Artefacts artefacts;
    private final int port;
    private final int controllerPort;
    private final Path home;

    Kafka(InfrastructureSettings settings, Artefacts artefacts, Ports ports) {
        this.settings = settings;
        this.artefacts = artefacts;
        this.port = ports.get(Part.KAFKA.id());
        this.controllerPort = ports.get("kafka-controller");
        this.home = settings.directory().resolve(Part.KAFKA.id());
    }

    ProcessSpec spec() {
        List<String> command = new ArrayList<>(Java.command(home, "-Xms64m", "-Xmx256m"));
        command.addAll(logging());
        command.addAll(List.of(
                "-cp", artefacts.classPath(), "kafka.Kafka", configuration().toString()));
        return new ProcessSpec(
                Part.KAFKA.id(),
                settings.directory(),
                home,
                settings.directory().resolve("logs").resolve("kafka.log"),
                command,
                Java.marker(home),
                Map.of(),
                "TERM",
                Duration.ofSeconds(20),
                Duration.ofSeconds(180),
                this::prepare,
                this::isReady);
    }

    String bootstrapServers() {
        return settings.host() + ":" + port;
    }

    private Path configuration() {
        return home.resolve("server.properties");
    }

    private static List<String> logging() {
        return List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXX");
    }

    private void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home);
        Files.writeString(configuration(), properties());
        // A log directory that a killed run had half made has no meta.properties.
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        Directories.delete(data());
        List<String> command = new ArrayList<>(Java.command(home, "-Xmx128m"));
        command.addAll(List.of(
                "-cp",
                artefacts.classPath(),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id=" + org.apache.kafka.common.Uuid.randomUuid(),
                "--config=" + configuration()));
        Commands.run(
                command, home, Map.of(), settings.directory().resolve("logs").resolve("kafka-format.log"));
    }

    private Path data() {
        return home.resolve("data");
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://%4$s:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://%5$s
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                """.formatted(port, controllerPort, data(), settings.address(), bootstrapServers()) + BROKER_OPTIONS;
    }

    Container container() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_PROCESS_ROLES", "broker,controller",
                "KAFKA_NODE_ID", "1",
                "KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093",
                // What the broker says to itself does not leave the container.
                "KAFKA_LISTENERS", "CLIENT://:9092,CONTROLLER://localhost:9093,BROKER://localhost:9094",
                "KAFKA_ADVERTISED_LISTENERS", "CLIENT://localhost:%d,BROKER://localhost:9094".formatted(port),
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,BROKER:PLAINTEXT",
                "KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER",
                "KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"));
        BROKER_OPTIONS.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] option = line.split("=", 2);
            environment.put("KAFKA_" + option[0].toUpperCase(Locale.ROOT).replace('.', '_'), option[1]);
        });
        return new Container("apache/kafka:4.3.1", List.of(), environment, Map.of(port, 9092));
    }

    boolean isReady() throws Exception {
        Map<String, Object> options = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2000);
        // Asking a port where nobody listens would fill the log with the client's warnings.
        if (Ports.isFree(InetAddress.getByName(settings.address()), port)) {
            return false;
        }
        try (Admin admin = Admin.create(options)) {
            return !Objects.requireNonNull(admin.describeCluster().nodes().get(3, TimeUnit.SECONDS))
                    .isEmpty();
        }
    }
}
