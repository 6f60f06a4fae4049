package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with PostgreSQL as its database. Its build step, which costs some twenty seconds, is
 * done once when it is unpacked. Realms are made by whoever owns them (auth-service), with the
 * bootstrap client.
 */
final class Keycloak {
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(90);

    /** What is fixed by the build step; another choice is another folder. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    private final InfrastructureSettings settings;
    private final Artefacts artefacts;
    private final Postgresql postgresql;
    private final int port;
    private final int managementPort;
    private final Path home;

    Keycloak(InfrastructureSettings settings, Artefacts artefacts, Ports ports, Postgresql postgresql) {
        this.settings = settings;
        this.artefacts = artefacts;
        this.postgresql = postgresql;
        this.port = ports.get(Part.KEYCLOAK.id());
        this.managementPort = ports.get("keycloak-management");
        this.home = settings.directory().resolve(Part.KEYCLOAK.id());
    }

    ProcessSpec spec() throws IOException, InterruptedException {
        return new ProcessSpec(
                Part.KEYCLOAK.id(),
                settings.directory(),
                home,
                settings.directory().resolve("logs").resolve("keycloak.log"),
                serverCommand(program()),
                Java.marker(home),
                environment(),
                "TERM",
                Duration.ofSeconds(20),
                Duration.ofSeconds(300),
                this::awaitDatabase,
                this::isReady);
    }

    /** Its public address, which is the beginning of every issuer: browsers are on this machine. */
    String url() {
        return "http://localhost:" + port;
    }

    /** Where services reach it. */
    String backchannelUrl() {
        return "http://%s:%d".formatted(settings.host(), port);
    }

    KeycloakAdmin admin() {
        return new KeycloakAdmin(url(), settings.passwords().keycloakAdmin());
    }

    /** What {@code kc.sh start --optimized} does, without a shell between the guard and the JVM. */
    private List<String> serverCommand(Path program) {
        List<String> command = new ArrayList<>(Java.command(home, "-Xms64m", "-Xmx320m", "-XX:MaxMetaspaceSize=224m"));
        command.addAll(List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dkc.home.dir=" + program,
                "-Djboss.server.config.dir=" + program.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                program.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized"));
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = commonEnvironment();
        environment.put("KC_DB_URL", postgresql.keycloak().jdbcUrl());
        environment.put("KC_HTTP_HOST", settings.onLoopback() ? settings.address() : "0.0.0.0");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort));
        return environment;
    }

    /** Wherever it runs. */
    private Map<String, String> commonEnvironment() {
        Database database = postgresql.keycloak();
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HOSTNAME", url());
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_POOL_MAX_THREADS", "32");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.passwords().keycloakAdmin());
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", KeycloakAdmin.BOOTSTRAP_CLIENT);
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", settings.passwords().keycloakBootstrapClient());
        return environment;
    }

    /** With PostgreSQL's container in the same network, under its part's name. */
    Container container() {
        Map<String, String> environment = commonEnvironment();
        environment.put("KC_DB_URL", "jdbc:postgresql://%s:5432/keycloak".formatted(Part.POSTGRESQL.id()));
        List<String> command = new ArrayList<>(List.of("start"));
        command.addAll(BUILD_OPTIONS);
        return new Container(
                "keycloak/keycloak:26.7.3", command, environment, Map.of(port, 8080, managementPort, 9000));
    }

    private Path program() throws IOException, InterruptedException {
        Path zip = artefacts.named("keycloak-quarkus-dist-");
        String folder = "%s-%08x".formatted(zip.getFileName().toString().replace(".zip", ""), BUILD_OPTIONS.hashCode());
        return new Software(settings.software()).folder(folder, into -> {
            Software.unpackZip(zip, into);
            List<String> build =
                    new ArrayList<>(List.of("sh", into.resolve("bin/kc.sh").toString(), "build"));
            build.addAll(BUILD_OPTIONS);
            Commands.run(
                    build,
                    into,
                    Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xmx512m"),
                    settings.directory().resolve("logs").resolve("keycloak-build.log"));
        });
    }

    /** Both are started side by side. */
    private void awaitDatabase() throws Exception {
        long deadline = System.nanoTime() + DATABASE_LIMIT.toNanos();
        while (true) {
            try (var connection = postgresql.keycloak().connect()) {
                return;
            } catch (java.sql.SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    boolean isReady() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            URI address = URI.create("http://localhost:%d/health/ready".formatted(managementPort));
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }
}
