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

    /** Directories and infrastructure; all that any program may need besides a service. */
    Map<String, String> infrastructure(InfrastructureAddresses infrastructure) {
        Map<String, String> environment = directories();
        environment.putAll(postgres(infrastructure.database()));
        environment.putAll(shared(infrastructure));
        return environment;
    }

    /** The parts of the infrastructure that all services use. */
    private static Map<String, String> shared(InfrastructureAddresses infrastructure) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafkaBootstrapServers());
        environment.put("REDIS_URL", infrastructure.redisUrl());
        KeycloakAddress keycloak = infrastructure.keycloak();
        environment.put("KEYCLOAK_ISSUER", keycloak.issuer("marketplace"));
        environment.put("KEYCLOAK_BACKCHANNEL_URL", keycloak.backchannelUrl());
        return environment;
    }

    /** What this service reads, and nothing else: no other one knows its secrets. */
    Map<String, String> of(Service service, InfrastructureAddresses infrastructure, StackPorts ports) {
        Map<String, String> environment = common(service, infrastructure, ports);
        switch (service) {
            case GATEWAY -> environment.putAll(gateway(ports));
            case AUTH -> environment.putAll(auth(infrastructure.keycloak(), ports));
            case CATALOG -> {
                environment.putAll(postgres(infrastructure.database()));
                environment.put(
                        "CATALOGUE_EXPORT_DIRECTORY", checkout.catalogueExport().toString());
                environment.put("SEARCH_INDEX_DIRECTORY", checkout.searchIndex().toString());
            }
            case SESSION_TRACKER ->
                environment.put("ARCHIVE_DIRECTORY", checkout.archive().toString());
            case RECOMMENDER -> {
                environment.put("BUNDLE_STORE_DIRECTORY", checkout.bundles().toString());
                environment.put("CHAMPION_POINTER", "file");
            }
        }
        return environment;
    }

    private static Map<String, String> common(
            Service service, InfrastructureAddresses infrastructure, StackPorts ports) {
        Map<String, String> environment = shared(infrastructure);
        environment.put("SERVER_PORT", String.valueOf(ports.api(service)));
        environment.put("MANAGEMENT_PORT", String.valueOf(ports.management(service)));
        // Reached from this machine only.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("VISITOR_KEYS_URL", ports.url(Service.GATEWAY) + "/.well-known/visitor-keys.json");
        return environment;
    }

    private Map<String, String> gateway(StackPorts ports) {
        return Map.of(
                "PUBLIC_URL", ports.url(Service.GATEWAY),
                "AUTH_SERVICE_URL", ports.url(Service.AUTH),
                "CATALOG_SERVICE_URL", ports.url(Service.CATALOG),
                "SESSION_TRACKER_URL", ports.url(Service.SESSION_TRACKER),
                "RECOMMENDER_URL", ports.url(Service.RECOMMENDER),
                "KEYCLOAK_GATEWAY_SECRET", secrets.get("keycloak-gateway"),
                "VISITOR_KEY_FILE",
                        checkout.market().resolve("visitor-key.json").toString(),
                "STOREFRONT_DIRECTORY", checkout.storefront().toString(),
                "IMAGES_DIRECTORY", checkout.sample().resolve("images").toString());
    }

    private Map<String, String> auth(KeycloakAddress keycloak, StackPorts ports) {
        return Map.of(
                "PUBLIC_URL", ports.url(Service.GATEWAY),
                "KEYCLOAK_GATEWAY_SECRET", secrets.get("keycloak-gateway"),
                "KEYCLOAK_ADMIN_SECRET", secrets.get("keycloak-auth-service"),
                "KEYCLOAK_BOOTSTRAP_CLIENT_ID", keycloak.bootstrapClientId(),
                "KEYCLOAK_BOOTSTRAP_CLIENT_SECRET", keycloak.bootstrapClientSecret(),
                "DEMO_ACCOUNTS", "true");
    }
}
