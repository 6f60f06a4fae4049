package io.electronicsmarketplace.system.client;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the gateway, and what tests say about it. */
public record Answer(String request, HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String text() {
        return response.body();
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException e) {
            throw new AssertionError(this + " is no JSON", e);
        }
    }

    /** The elements of the body's {@code items}. */
    public Stream<JsonNode> items() {
        return json().required("items").valueStream();
    }

    /** It must have this status; the answer's own text says what it had instead. */
    public Answer expect(int status) {
        require(status() == status, "status " + status);
        return this;
    }

    /** It must be problem details (RFC 9457) with this status, as every error is. */
    public Answer expectProblem(int status) {
        expect(status);
        require(header("Content-Type").orElse("").startsWith("application/problem+json"), "problem details");
        require(json().path("status").asInt(0) == status, "the status in the body");
        require(!json().path("type").asString("").isBlank(), "a type");
        require(!json().path("title").asString("").isBlank(), "a title");
        return this;
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError("expected " + what + ": " + this);
        }
    }

    @Override
    public String toString() {
        String body = response.body();
        return request + " → " + status() + " " + body.substring(0, Math.min(600, body.length()));
    }
}
