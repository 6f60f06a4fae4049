package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.Database;
import io.electronicsmarketplace.infrastructure.InfrastructureAddresses;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What installing the chart against this checkout's infrastructure takes: its values and its secret, which is made once. */
final class ChartFiles {
    private final Path directory;

    ChartFiles(Path directory) {
        this.directory = directory;
    }

    void write(InfrastructureAddresses addresses, Secrets secrets) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(values(), values(addresses));
        if (!Files.exists(secret())) {
            Files.writeString(secret(), secret(addresses, secrets));
        }
    }

    private Path values() {
        return directory.resolve("values.yaml");
    }

    private Path secret() {
        return directory.resolve("secret.env");
    }

    private static String values(InfrastructureAddresses addresses) {
        Database database = addresses.database();
        return """
                # Made by ./market infrastructure, for helm install --values.
                global:
                  postgresql: {host: "%s", port: %d, database: %s, user: %s}
                  kafka: {bootstrapServers: "%s"}
                  redis: {url: "%s"}
                  keycloak: {issuer: "%s", backchannelUrl: "%s"}
                  networkPolicy: {infrastructurePorts: %s}
                  demoAccounts: true
                auth-service: {bootstrapClientId: %s}
                """.formatted(
                        database.host(),
                        database.port(),
                        database.name(),
                        database.user(),
                        addresses.kafkaBootstrapServers(),
                        addresses.redisUrl(),
                        addresses.keycloak().issuer("marketplace"),
                        addresses.keycloak().backchannelUrl(),
                        ports(addresses),
                        addresses.keycloak().bootstrapClientId());
    }

    private static Set<Integer> ports(InfrastructureAddresses addresses) {
        URI kafka = URI.create("kafka://" + addresses.kafkaBootstrapServers());
        return new TreeSet<>(Set.of(
                addresses.database().port(),
                kafka.getPort(),
                URI.create(addresses.redisUrl()).getPort(),
                URI.create(addresses.keycloak().backchannelUrl()).getPort()));
    }

    private static String secret(InfrastructureAddresses addresses, Secrets secrets) {
        return Map.of(
                        "postgres-password", addresses.database().password(),
                        "keycloak-gateway-secret", secrets.get("keycloak-gateway"),
                        "keycloak-admin-secret", secrets.get("keycloak-auth-service"),
                        "keycloak-bootstrap-secret", addresses.keycloak().bootstrapClientSecret(),
                        "visitor-key", VisitorKey.jwk())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    String howToInstall() {
        return """

                The infrastructure is ready. To install the chart against it (helm/README.md says more):

                  kubectl create secret generic marketplace --from-env-file=%2$s
                  helm upgrade --install marketplace helm/marketplace --values %1$s --wait

                Ctrl-C here, or ./market stop elsewhere, ends it.
                """.formatted(values(), secret());
    }
}
