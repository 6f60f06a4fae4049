package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.gateway.EchoBackend;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A gateway with the real Keycloak and Redis, a browser, and an echo in place of the services. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "management.server.port=0")
abstract class SignInGateway {

    static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KEYCLOAK, Part.REDIS);
    static final EchoBackend BACKEND = new EchoBackend();
    static final JsonMapper JSON = new JsonMapper();
    static final int PORT = freePort();
    static final String GATEWAY = "http://localhost:" + PORT;
    static final TestRealm REALM = TestRealm.create(INFRASTRUCTURE, GATEWAY);

    final Browser browser = new Browser(GATEWAY);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        Path key = Files.createTempDirectory("gateway-test").resolve("visitor-key.json");
        String redis = INFRASTRUCTURE.freshRedis();
        settings.add("server.port", () -> PORT);
        settings.add("gateway.public-url", () -> GATEWAY);
        settings.add("gateway.visitor-key-file", key::toString);
        settings.add("gateway.keycloak.issuer", REALM::issuer);
        settings.add("gateway.keycloak.backchannel-url", () -> REALM.keycloak().url());
        settings.add("gateway.keycloak.secret", () -> TestRealm.SECRET);
        settings.add("marketplace.identity.issuer", REALM::issuer);
        settings.add("marketplace.identity.keys-url", () -> REALM.endpoint("certs"));
        settings.add("spring.data.redis.url", () -> redis);
        for (String service : List.of("auth", "catalog", "session-tracker", "recommender")) {
            settings.add("gateway.services." + service, BACKEND::url);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterEach
    void backendIsWell() {
        BACKEND.answerWith(200);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("type").asString()).isEqualTo(type);
    }
}
