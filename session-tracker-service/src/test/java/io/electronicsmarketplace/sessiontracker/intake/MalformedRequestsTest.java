package io.electronicsmarketplace.sessiontracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A thousand malformed requests from a fixed seed: nothing but 4xx problem details, and no server error. */
class MalformedRequestsTest extends TrackerTest {

    private static final int REQUESTS = 1_000;
    private static final List<String> PATHS = List.of(
            "/api/v1/interactions",
            "/api/v1/consent",
            "/api/v1/browsing-session",
            "/api/v1/browsing-session/identification",
            "/api/v1/interactions/nothing",
            "/api/v1/consent%00",
            "/%2e%2e/%2e%2e/etc/passwd");
    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.POST, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final List<String> TYPES =
            List.of("application/json", "text/plain", "application/xml", "application/json;charset=utf-16", "x/y");

    private final Random random = new Random(42);

    @Test
    void malformedRequests_areAnsweredWithProblemsOfTheClient() {
        String token = TrackerEnvironment.TOKENS.visitorToken("fuzz");
        for (int i = 0; i < REQUESTS; i++) {
            String path = pick(PATHS);
            HttpMethod method = pick(METHODS);
            byte[] body = body();
            var result = http().method(method)
                    .uri(URI.create(baseUrl() + path))
                    .headers(headers -> {
                        if (random.nextInt(10) > 0) {
                            headers.set("Visitor-Token", random.nextInt(10) == 0 ? "x.y.z" : token);
                        }
                    })
                    .contentType(MediaType.parseMediaType(pick(TYPES)))
                    .bodyValue(body)
                    .exchange()
                    .returnResult(byte[].class);
            result.getResponseBody().blockLast();
            int status = result.getStatus().value();
            String described = "%s %s -> %d for %s"
                    .formatted(
                            method,
                            path,
                            status,
                            new String(body, 0, Math.min(200, body.length), StandardCharsets.UTF_8));
            boolean harmless = status < 300; // ending a session needs no body, hence no body is wrong
            if (harmless) {
                assertThat(method.name() + path).as(described).isEqualTo("DELETE/api/v1/browsing-session");
            } else {
                assertThat(status).as(described).isBetween(400, 499);
                assertThat(result.getResponseHeaders().getContentType())
                        .as(described)
                        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            }
        }
    }

    private byte[] body() {
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> randomBytes(1 + random.nextInt(500));
            case 2 -> "[".repeat(1 + random.nextInt(5_000)).getBytes(StandardCharsets.UTF_8);
            case 3 ->
                ("{\"events\":[" + "{},".repeat(random.nextInt(300)) + "{}],\"x\":1}").getBytes(StandardCharsets.UTF_8);
            case 4 -> cutOff(batch(event("e1", "view", "p1")));
            case 5 -> ("{\"sentAt\":" + random.nextLong() + ",\"events\":[{}]}").getBytes(StandardCharsets.UTF_8);
            case 6 -> ("{\"events\":[],\"events\":[{}]}").getBytes(StandardCharsets.UTF_8);
            case 7 ->
                ("{\"profiling\":\"" + "x".repeat(random.nextInt(400_000)) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> ("{\"events\":" + random.nextDouble() + "e9999}").getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] cutOff(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, random.nextInt(bytes.length - 1));
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
