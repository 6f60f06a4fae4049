package io.electronicsmarketplace.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A place that answers HTTP, with the headers to send along. Immutable; for many threads. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    // Longer than the gateway's own deadline, so that its answer is seen and not ours.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    public static Api at(URI base) {
        return new Api(base, Map.of());
    }

    public URI base() {
        return base;
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, "application/json");
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body, "application/json");
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body, "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /**
     * @param path from the base, or a whole address
     * @param body a text is sent as it is, null as no body, anything else as JSON
     */
    public Answer send(String method, String path, @Nullable Object body, String contentType) {
        @Nullable
        String text = body == null || body instanceof String
                ? (String) body
                : JsonMapper.shared().writeValueAsString(body);
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        headers.forEach(request::setHeader);
        if (text != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            return new Answer(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
