package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An S3 API for tests: Adobe's S3Mock, a program of its own, which keeps its buckets on the disk. It compares and
 * then writes, so that of ten conditional writes at a time several would win; with one thread it is as exact as the
 * real one.
 */
final class S3 {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String OPTION = "com.adobe.testing.s3mock.";

    private final InfrastructureSettings settings;
    private final Artefacts artefacts;
    private final Ports ports;
    private final Path home;

    S3(InfrastructureSettings settings, Artefacts artefacts, Ports ports) {
        this.settings = settings;
        this.artefacts = artefacts;
        this.ports = ports;
        this.home = settings.directory().resolve(Part.S3.id());
    }

    ProcessSpec spec() {
        Path data = home.resolve("data");
        List<String> command = new ArrayList<>(Java.command(home, "-Xms32m", "-Xmx128m"));
        command.addAll(List.of(
                "-jar",
                artefacts.named("s3mock-").toString(),
                "--server.address=" + settings.address(),
                "--server.port=" + port(),
                "--server.ssl.enabled=false",
                "--server.tomcat.threads.max=1",
                "--server.tomcat.threads.min-spare=1",
                // A second port, which nobody uses.
                "--" + OPTION + "http-port=0",
                "--" + OPTION + "store.root=" + data,
                "--" + OPTION + "store.retain-files-on-exit=true"));
        return new ProcessSpec(
                Part.S3.id(),
                settings.directory(),
                home,
                settings.directory().resolve("logs").resolve("s3.log"),
                command,
                Java.marker(home),
                Map.of(),
                "TERM",
                Duration.ofSeconds(10),
                Duration.ofSeconds(120),
                () -> Files.createDirectories(data),
                this::isReady);
    }

    Container container() {
        return new Container(
                "adobe/s3mock:4.12.4",
                List.of(),
                Map.of(
                        "COM_ADOBE_TESTING_S3MOCK_STORE_RETAIN_FILES_ON_EXIT", "true",
                        "SERVER_PORT", "9090",
                        "SERVER_SSL_ENABLED", "false",
                        "SERVER_TOMCAT_THREADS_MAX", "1",
                        "SERVER_TOMCAT_THREADS_MIN_SPARE", "1",
                        "COM_ADOBE_TESTING_S3MOCK_HTTP_PORT", "0"),
                Map.of(port(), 9090));
    }

    String endpoint() {
        return "http://localhost:" + port();
    }

    void createBucket(String name) throws IOException, InterruptedException {
        int status = send("PUT", "/" + name);
        if (status != 200) {
            throw new IOException("S3Mock answers %d to making the bucket %s".formatted(status, name));
        }
    }

    boolean isReady() throws IOException, InterruptedException {
        return send("GET", "/favicon.ico") == 200;
    }

    private int send(String method, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(TIMEOUT)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private int port() {
        return ports.get(Part.S3.id());
    }
}
