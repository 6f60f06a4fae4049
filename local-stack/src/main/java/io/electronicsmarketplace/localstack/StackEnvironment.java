package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.Database;
import io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure;
import io.electronicsmarketplace.infrastructure.InfrastructureAddresses;
import io.electronicsmarketplace.infrastructure.KeycloakAddress;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of docs/configuration.md, as the embedded stack sets them. */
final class StackEnvironment {
    private final Checkout checkout;
    private final Secrets secrets;

    StackEnvironment(Checkout checkout, Secrets secrets) {
        this.checkout = checkout;
        this.secrets = secrets;
    }

    /** For a program that is run while the stack runs, or that needs only its files. */
    static Map<String, String> ofRunning(Checkout checkout) {
        Secrets secrets = new Secrets(checkout.market().resolve("secrets"));
        return new StackEnvironment(checkout, secrets)
                .infrastructure(EmbeddedInfrastructure.addresses(Stack.settings(checkout, secrets)));
    }

    /** Where data lies; all that programs which work on files need. */
    Map<String, String> directories() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ARCHIVE_DIRECTORY", checkout.archive().toString());
        environment.put("CATALOGUE_EXPORT_DIRECTORY", checkout.catalogueExport().toString());
        environment.put("SEARCH_INDEX_DIRECTORY", checkout.searchIndex().toString());
        environment.put("BUNDLE_STORE_DIRECTORY", checkout.bundles().toString());
        environment.put("CHAMPION_POINTER", "file");
        return environment;
    }

    static Map<String, String> postgres(Database database) {
        return Map.of(
                "POSTGRES_HOST", database.host(),
                "POSTGRES_PORT", String.valueOf(database.port()),
                "POSTGRES_DATABASE", database.name(),
                "POSTGRES_USER", database.user(),
                "POSTGRES_PASSWORD", database.password());
    }

    /** The addresses of the infrastructure. */
    Map<String, String> infrastructure(InfrastructureAddresses infrastructure) {
        Map<String, String> environment = directories();
        environment.putAll(postgres(infrastructure.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafkaBootstrapServers());
        environment.put("REDIS_URL", infrastructure.redisUrl());
        KeycloakAddress keycloak = infrastructure.keycloak();
        environment.put("KEYCLOAK_ISSUER", keycloak.issuer("marketplace"));
        environment.put("KEYCLOAK_BACKCHANNEL_URL", keycloak.url());
        return environment;
    }

    Map<String, String> of(Service service, InfrastructureAddresses infrastructure, StackPorts ports) {
        Map<String, String> environment = infrastructure(infrastructure);
        environment.put("SERVER_PORT", String.valueOf(ports.api(service)));
        environment.put("MANAGEMENT_PORT", String.valueOf(ports.management(service)));
        // Reached from this machine only.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("PUBLIC_URL", ports.url(Service.GATEWAY));
        environment.put("VISITOR_KEYS_URL", ports.url(Service.GATEWAY) + "/.well-known/visitor-keys.json");
        switch (service) {
            case GATEWAY -> {
                environment.put("AUTH_SERVICE_URL", ports.url(Service.AUTH));
                environment.put("CATALOG_SERVICE_URL", ports.url(Service.CATALOG));
                environment.put("SESSION_TRACKER_URL", ports.url(Service.SESSION_TRACKER));
                environment.put("RECOMMENDER_URL", ports.url(Service.RECOMMENDER));
                environment.put("KEYCLOAK_GATEWAY_SECRET", secrets.get("keycloak-gateway"));
                environment.put(
                        "VISITOR_KEY_FILE",
                        checkout.market().resolve("visitor-key.json").toString());
                environment.put("STOREFRONT_DIRECTORY", checkout.storefront().toString());
                environment.put(
                        "IMAGES_DIRECTORY", checkout.sample().resolve("images").toString());
            }
            case AUTH -> {
                KeycloakAddress keycloak = infrastructure.keycloak();
                environment.put("KEYCLOAK_GATEWAY_SECRET", secrets.get("keycloak-gateway"));
                environment.put("KEYCLOAK_ADMIN_SECRET", secrets.get("keycloak-auth-service"));
                environment.put("KEYCLOAK_BOOTSTRAP_CLIENT_ID", keycloak.bootstrapClientId());
                environment.put("KEYCLOAK_BOOTSTRAP_CLIENT_SECRET", keycloak.bootstrapClientSecret());
                environment.put("DEMO_ACCOUNTS", "true");
            }
            case CATALOG, SESSION_TRACKER, RECOMMENDER -> {}
        }
        return environment;
    }
}
