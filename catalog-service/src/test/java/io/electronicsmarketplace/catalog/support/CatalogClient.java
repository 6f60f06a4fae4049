package io.electronicsmarketplace.catalog.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as some shopper. Immutable. */
public final class CatalogClient {

    /** Makes a client of nobody available to tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Lazy
        CatalogClient catalogClient(Environment environment) {
            return new CatalogClient(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                    "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"),
                    Map.of());
        }
    }

    /** An answer with its body read as JSON; a missing node if there is none. */
    public record Answer(int status, JsonNode json, Map<String, String> headers) {
        public String text(String pointer) {
            return json.at(pointer).asString();
        }
    }

    private final HttpClient http;
    private final String address;
    private final Map<String, String> headers;

    private CatalogClient(HttpClient http, String address, Map<String, String> headers) {
        this.http = http;
        this.address = address;
        this.headers = headers;
    }

    public CatalogClient user(String id, String... permissions) {
        return with("Authorization", "Bearer " + CatalogEnvironment.TOKENS.access(id, permissions));
    }

    public CatalogClient visitor(String id) {
        return with("Visitor-Token", CatalogEnvironment.TOKENS.visitor(id));
    }

    public CatalogClient with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new CatalogClient(http, address, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Map<String, String> received = new HashMap<>();
            response.headers().map().forEach((name, values) -> received.put(name, values.getFirst()));
            return new Answer(response.statusCode(), json(response.body()), received);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " " + body, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        return body.isBlank()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(body);
    }
}
