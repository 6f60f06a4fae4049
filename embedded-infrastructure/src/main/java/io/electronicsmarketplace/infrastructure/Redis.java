package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

/** Redis 6.2 with an append-only file, synced every second. */
final class Redis {
    /** Enough for one database per test class of a whole run. */
    static final int DATABASES = 1024;

    private final InfrastructureSettings settings;
    private final Artefacts artefacts;
    private final int port;
    private final Path home;

    Redis(InfrastructureSettings settings, Artefacts artefacts, Ports ports) {
        this.settings = settings;
        this.artefacts = artefacts;
        this.port = ports.get(Part.REDIS.id());
        this.home = settings.directory().resolve(Part.REDIS.id());
    }

    ProcessSpec spec() throws IOException, InterruptedException {
        Path configuration = home.resolve("redis.conf");
        return new ProcessSpec(
                Part.REDIS.id(),
                settings.directory(),
                home,
                settings.directory().resolve("logs").resolve("redis.log"),
                List.of(program(), configuration.toString()),
                configuration.toString(),
                Map.of(),
                "TERM",
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                () -> Files.writeString(configuration, configuration()),
                this::isReady);
    }

    boolean isReady() throws IOException {
        return RedisConnection.isReady(port);
    }

    Container container() {
        List<String> command = List.of(
                "valkey-server",
                "--databases",
                String.valueOf(DATABASES),
                "--appendonly",
                "yes",
                "--maxmemory-policy",
                "noeviction");
        return new Container("valkey/valkey:8", command, Map.of(), Map.of(port, 6379));
    }

    String url() {
        return "redis://%s:%d".formatted(settings.host(), port);
    }

    int port() {
        return port;
    }

    private String configuration() {
        return """
                bind %s
                protected-mode %s
                port %d
                dir "%s"
                databases %d
                appendonly yes
                appendfsync everysec
                save ""
                # Nothing may vanish for want of memory: a write fails instead, and is seen to fail.
                maxmemory-policy noeviction
                # Keeps the command line, by which a process left over from a killed run is recognised.
                set-proc-title no
                """.formatted(settings.listening(" "), settings.onLoopback() ? "yes" : "no", port, home, DATABASES);
    }

    private String program() throws IOException, InterruptedException {
        Path jar = artefacts.named("embedded-redis-");
        return new Software(settings.software())
                .folder(jar.getFileName().toString().replace(".jar", ""), into -> copyProgram(jar, into))
                .resolve("redis-server")
                .toString();
    }

    private static void copyProgram(Path jar, Path folder) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream()
                    .filter(candidate -> candidate.getName().startsWith("redis-server-6.2"))
                    .filter(candidate -> candidate.getName().endsWith("-" + system + "-" + processor))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No Redis for %s on %s".formatted(system, processor)));
            Path program = folder.resolve("redis-server");
            Files.copy(zip.getInputStream(entry), program);
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("Cannot make %s executable".formatted(program));
            }
        }
    }
}
