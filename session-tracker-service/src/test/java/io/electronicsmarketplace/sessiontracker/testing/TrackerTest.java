package io.electronicsmarketplace.sessiontracker.testing;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperState;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.sessiontracker.SessionTrackerApplication;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Base of tests that talk to the whole running service over HTTP. */
@SpringBootTest(
        classes = SessionTrackerApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
public abstract class TrackerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private StateRedis redis;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry properties) {
        TrackerEnvironment.register(properties);
    }

    protected String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    protected WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl(baseUrl())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** Posts a batch as this visitor, and as this user if one is given. */
    protected WebTestClient.ResponseSpec post(String visitorId, @Nullable String userId, String batch) {
        var request = http().post()
                .uri("/api/v1/interactions")
                .header("Visitor-Token", TrackerEnvironment.TOKENS.visitorToken(visitorId))
                .contentType(MediaType.APPLICATION_JSON);
        if (userId != null) {
            request.headers(headers -> headers.setBearerAuth(TrackerEnvironment.TOKENS.accessToken(userId)));
        }
        return request.bodyValue(batch).exchange();
    }

    protected ShopperState state(ShopperId shopper) {
        return new ShopperStateReader(redis.connection())
                .read(shopper, Instant.now())
                .join();
    }

    /** One event as JSON, of now. */
    protected static String event(String eventId, String type, String productId) {
        return """
                {"eventId":"%s","type":"%s","productId":"%s","at":"%s"}""".formatted(eventId, type, productId, Instant.now());
    }

    /** A batch that was sent now. */
    protected static String batch(String... events) {
        return """
                {"sentAt":"%s","events":[%s]}""".formatted(Instant.now(), String.join(",", events));
    }
}
