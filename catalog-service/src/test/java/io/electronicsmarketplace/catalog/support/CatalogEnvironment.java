package io.electronicsmarketplace.catalog.support;

import io.electronicsmarketplace.catalog.database.DatabaseSettings;
import io.electronicsmarketplace.infrastructure.Database;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the service at the tests' infrastructure and at {@link TestTokens}. */
public final class CatalogEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.POSTGRESQL, Part.KAFKA);

    public static final TestTokens TOKENS = new TestTokens();

    private static final Database DATABASE = INFRASTRUCTURE.freshDatabase();

    static {
        database().migrate(); // so that tests can put products in before the service starts
    }

    /** The database that the service under test uses. */
    public static DatabaseSettings database() {
        return settings(DATABASE);
    }

    public static DatabaseSettings settings(Database database) {
        return new DatabaseSettings(
                database.host(), database.port(), database.name(), database.user(), database.password());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path work = temporaryDirectory();
        TestPropertyValues.of(
                        "marketplace.database.host=" + DATABASE.host(),
                        "marketplace.database.port=" + DATABASE.port(),
                        "marketplace.database.database=" + DATABASE.name(),
                        "marketplace.database.user=" + DATABASE.user(),
                        "marketplace.database.password=" + DATABASE.password(),
                        "spring.kafka.bootstrap-servers=" + INFRASTRUCTURE.freshKafka(),
                        "spring.kafka.consumer.properties.metadata.max.age.ms=500",
                        "marketplace.identity.issuer=" + TestTokens.ISSUER,
                        "marketplace.identity.keys-url=" + TOKENS.accessKeysUrl(),
                        "marketplace.visitor-keys-url=" + TOKENS.visitorKeysUrl(),
                        "marketplace.search.directory=" + work.resolve("index"),
                        "marketplace.export.directory=" + work.resolve("export"),
                        "management.server.port=0")
                .applyTo(context);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("catalog-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
