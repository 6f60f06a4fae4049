package io.electronicsmarketplace.gateway;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway on a free port, with one echoing backend in place of all services but the recommender. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "gateway.limits.deadline=5s"})
public abstract class GatewayTest {

    protected static final EchoBackend BACKEND = new EchoBackend();

    /** Never follows redirects, so that tests see them. */
    protected final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createTempDirectory("gateway-test");
        settings.add(
                "gateway.visitor-key-file",
                () -> folder.resolve("visitor-key.json").toString());
        settings.add("gateway.services.auth", BACKEND::url);
        settings.add("gateway.services.catalog", BACKEND::url);
        settings.add("gateway.services.session-tracker", BACKEND::url);
        settings.add("gateway.services.recommender", () -> "http://127.0.0.1:1");
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }
}
