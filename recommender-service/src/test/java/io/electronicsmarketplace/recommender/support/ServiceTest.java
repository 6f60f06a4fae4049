package io.electronicsmarketplace.recommender.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on real Kafka and Redis. All such tests share one application, so each of them works
 * with products of a category of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {

    protected static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KAFKA, Part.REDIS);
    protected static final TestKeys KEYS = new TestKeys();
    protected static final Path STORE = temporaryFolder();
    protected static final String KAFKA = INFRASTRUCTURE.freshKafka();
    protected static final Shop SHOP = openShop();

    protected static final String REDIS = INFRASTRUCTURE.freshRedis();
    protected static final Memory MEMORY = new Memory(REDIS);

    @Value("${local.server.port}")
    protected int port;

    @Value("${local.management.port}")
    protected int managementPort;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("KAFKA_BOOTSTRAP_SERVERS", () -> KAFKA);
        registry.add("REDIS_URL", () -> REDIS);
        registry.add("KEYCLOAK_ISSUER", () -> TestKeys.ISSUER);
        registry.add("KEYCLOAK_BACKCHANNEL_URL", KEYS::url);
        registry.add("VISITOR_KEYS_URL", () -> KEYS.url() + "/visitor-keys.json");
        registry.add("BUNDLE_STORE_DIRECTORY", STORE::toString);
        registry.add("EXPLORATION_SLOTS", () -> 0);
        // A machine that runs builds beside the tests is slow at times; what is meant to be late waits longer.
        registry.add("SHOPPER_STATE_DEADLINE", () -> "800ms");
        registry.add("FEED_DEADLINE", () -> "10s");
        registry.add("MANAGEMENT_PORT", () -> 0);
        registry.add("marketplace.recommender.champion.poll", () -> "50ms");
        registry.add("marketplace.recommender.popularity-refresh", () -> "200ms");
    }

    @BeforeEach
    void serviceIsReady() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Client.nobody(managementPort)
                                .get("/actuator/health/readiness")
                                .status())
                        .isEqualTo(200));
    }

    protected Client nobody() {
        return Client.nobody(port);
    }

    protected Client visitor(String visitorId) {
        return nobody().with("Visitor-Token", KEYS.visitorToken(visitorId));
    }

    protected Client user(String visitorId, String userId, String... permissions) {
        return visitor(visitorId).with("Authorization", "Bearer " + KEYS.accessToken(userId, permissions));
    }

    /** Points the service at a version and waits until it serves. */
    protected void champion(String version) {
        point(version);
        await().atMost(Duration.ofSeconds(10)).until(() -> version.equals(servingVersion()));
    }

    protected String servingVersion() {
        return Client.nobody(managementPort)
                .get("/actuator/champion")
                .json()
                .path("version")
                .asString("none");
    }

    /** Moves the pointer as the trainer does. */
    protected static void point(String version) {
        try {
            Path next = Files.writeString(STORE.resolve("champion.next"), "{\"version\":\"" + version + "\"}");
            Files.move(
                    next,
                    STORE.resolve("champion.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shop openShop() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", KAFKA))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.PRODUCT_STATES, 3, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Topics.INTERACTIONS, 3, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Shop(KAFKA);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("bundles");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
