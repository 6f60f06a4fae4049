package io.electronicsmarketplace.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A thousand requests that no client of good will sends, over plain sockets. */
class HardeningTest extends ServiceTest {

    private static final int REQUESTS = 1_000;
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "TRACE", "FROB");
    private static final List<String> PATHS = List.of(
            "/api/v1/recommendations/home?limit=",
            "/api/v1/recommendations/home?limit=7&category=",
            "/api/v1/recommendations/next?productId=",
            "/api/v1/products/x/similar?limit=",
            "/api/v1/products/",
            "/api/v1/recommendations/hidden/",
            "/api/v1/models/",
            "/api/v1/models?cursor=",
            "/api/v1/models/champion?",
            "/api/v1/training-runs?limit=",
            "/api/v1/");
    private static final List<String> NASTY = List.of(
            "-1",
            "0",
            "51",
            "99999999999999999999",
            "abc",
            "1e3",
            "%00",
            "%ff%fe",
            "%25",
            "%",
            "..%2f..%2fetc",
            "'%20or%201=1",
            "%3Cscript%3E",
            "%E2%80%AE",
            "a".repeat(3_000),
            "limit=1&limit=2",
            "%0d%0aX:y",
            "#",
            ";a=b",
            "//",
            "{}",
            "[]",
            "true",
            "%F0%9F%93%B7".repeat(80));
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "{\"version\":1}",
            "{\"version\":\"../x\"}",
            "{\"minutes\":-1}",
            "{\"minutes\":1e999}",
            "{\"a\":{\"b\":[[[[1]]]]}}",
            "[".repeat(5_000),
            "\u0000\u0001",
            "{\"version\":null}");

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void anyAnswer_tellsBrowsersToKeepOut() {
        for (String path : List.of("/api/v1/recommendations/home?limit=5", "/api/v1/nothing")) {
            Client.Answer answer = nobody().get(path);
            assertThat(answer.header("x-content-type-options")).as(path).contains("nosniff");
            assertThat(answer.header("x-frame-options")).as(path).contains("DENY");
        }
    }

    @Test
    void malformedRequests_areAnsweredWith4xxProblems_orAreHarmless() throws IOException {
        String visitor = KEYS.visitorToken("mallory");
        String token = KEYS.accessToken("mallory", "model:read", "model:promote");
        int refused = 0;
        for (int number = 0; number < REQUESTS; number++) {
            String request = request(visitor, token);
            String answer = send(request);
            int status = answer.isEmpty() ? 400 : Integer.parseInt(answer.substring(9, 12));
            String told = request.lines().findFirst().orElse("") + " → " + answer;
            assertThat(status).as(told).isLessThan(500);
            // What Netty itself cannot parse never reaches the application, and has no body.
            if (status >= 400 && !answer.endsWith("\r\n\r\n")) {
                refused++;
                assertThat(answer).as(told).containsIgnoringCase("application/problem+json");
                assertThat(answer).as(told).doesNotContain("Exception", "\tat ");
            }
        }
        assertThat(refused).isGreaterThan(REQUESTS / 2);
    }

    private String request(String visitor, String token) {
        String body = any(BODIES);
        return any(METHODS) + " " + any(PATHS) + any(NASTY) + " HTTP/1.1\r\n"
                + "Host: localhost\r\nConnection: close\r\n"
                + "Visitor-Token: " + any(List.of(visitor, visitor, "rubbish", "a.b.c", "x".repeat(4_000))) + "\r\n"
                + any(List.of("", "Authorization: Bearer " + token + "\r\n", "Authorization: Bearer x.y.z\r\n"))
                + any(List.of("", "If-Match: \"x\"\r\n", "If-Match: " + "q".repeat(500) + "\r\n"))
                + any(List.of("", "Accept: image/png\r\n", "Accept: ///\r\n", "Accept: text/html\r\n"))
                + any(List.of("", "Idempotency-Key: nope\r\n"))
                + any(List.of(
                        "Content-Type: application/json\r\n", "Content-Type: text/xml\r\n", "Content-Type: ;;\r\n"))
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException e) {
                // The server closed before it had read all that it had refused already.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
