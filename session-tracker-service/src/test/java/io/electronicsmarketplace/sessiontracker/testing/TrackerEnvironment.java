package io.electronicsmarketplace.sessiontracker.testing;

import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The real Kafka and Redis, the keys and the archive that all tests of the whole service share. */
public final class TrackerEnvironment {

    public static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KAFKA, Part.REDIS);
    public static final String KAFKA = INFRASTRUCTURE.freshKafka();
    public static final String REDIS_URL = INFRASTRUCTURE.freshRedis();
    public static final TestTokens TOKENS = new TestTokens();
    public static final Path ARCHIVE = temporaryDirectory();

    private TrackerEnvironment() {}

    static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", () -> KAFKA);
        properties.add("spring.data.redis.url", () -> REDIS_URL);
        properties.add("marketplace.visitor-keys-url", TOKENS::visitorKeysUrl);
        properties.add("marketplace.identity.keys-url", TOKENS::accessKeysUrl);
        properties.add("marketplace.identity.issuer", () -> TestTokens.ISSUER);
        properties.add("marketplace.archive.directory", ARCHIVE::toString);
        properties.add("marketplace.archive.flush-after", () -> "500ms");
        properties.add("marketplace.archive.upkeep-every", () -> "500ms");
        properties.add("marketplace.archive.grace", () -> "1s");
        properties.add("marketplace.browsing-session.look-every", () -> "200ms");
        properties.add("marketplace.topics.partitions", () -> "3");
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
