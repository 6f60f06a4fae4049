package io.electronicsmarketplace.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.gateway.GatewayTest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolProblemsTest extends GatewayTest {

    private static final String HEADERS = "Host: localhost\r\nConnection: close\r\n";

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/products/%zz HTTP/1.1,400",
        "GET /api/v1/products?q=a b HTTP/1.1,400",
        "GET /api/v1/products?q={x} HTTP/1.1,400",
        "NONSENSE,400"
    })
    void aRequestThatIsNone_isAProblem(String line, String status) throws Exception {
        assertProblem(send(line + "\r\n" + HEADERS + "\r\n"), status);
    }

    @Test
    void whatIsTooLongForTheServerItself_isAProblem() throws Exception {
        assertProblem(send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HEADERS + "\r\n"), "414");
        assertProblem(send("GET / HTTP/1.1\r\n" + HEADERS + "A: " + "a".repeat(70_000) + "\r\n\r\n"), "431");
        assertProblem(send("POST /api/v1/orders HTTP/1.1\r\nContent-Length: abc\r\n" + HEADERS + "\r\n"), "400");
    }

    @Test
    void aHeadRequest_getsNoBody() throws Exception {
        String answer = send("HEAD /api/v1/products/%zz HTTP/1.1\r\n" + HEADERS + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
    }

    private static void assertProblem(String answer, String status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"status\":" + status, "\"traceId\"");
    }

    private String send(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
