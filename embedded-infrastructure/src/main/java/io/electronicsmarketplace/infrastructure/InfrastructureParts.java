package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The parts with their addresses, whoever runs them. */
final class InfrastructureParts {
    static final List<String> PORTS =
            List.of("postgresql", "redis", "kafka", "kafka-controller", "keycloak", "keycloak-management", "s3");

    private final Postgresql postgresql;
    private final Redis redis;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final S3 s3;
    private final InfrastructureSettings settings;

    InfrastructureParts(InfrastructureSettings settings, Ports ports) {
        this.settings = settings;
        Artefacts artefacts = Artefacts.find();
        this.postgresql = new Postgresql(settings, artefacts, ports);
        this.redis = new Redis(settings, artefacts, ports);
        this.kafka = new Kafka(settings, artefacts, ports);
        this.keycloak = new Keycloak(settings, artefacts, ports, postgresql);
        this.s3 = new S3(settings, artefacts, ports);
    }

    ProcessSpec spec(Part part) {
        try {
            return switch (part) {
                case POSTGRESQL -> postgresql.spec();
                case REDIS -> redis.spec();
                case KAFKA -> kafka.spec();
                case KEYCLOAK -> keycloak.spec();
                case S3 -> s3.spec();
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + part.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Asks the part in its own protocol, whoever runs it. */
    ProcessSpec.Readiness readiness(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgresql::isReady;
            case REDIS -> redis::isReady;
            case KAFKA -> kafka::isReady;
            case KEYCLOAK -> keycloak::isReady;
            case S3 -> s3::isReady;
        };
    }

    Container container(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgresql.container();
            case REDIS -> redis.container();
            case KAFKA -> kafka.container();
            case KEYCLOAK -> keycloak.container();
            case S3 -> s3.container();
        };
    }

    Postgresql postgresql() {
        return postgresql;
    }

    Redis redis() {
        return redis;
    }

    Kafka kafka() {
        return kafka;
    }

    Keycloak keycloak() {
        return keycloak;
    }

    S3 s3() {
        return s3;
    }

    InfrastructureAddresses addresses() {
        return new InfrastructureAddresses(
                postgresql.marketplace(), redis.url(), kafka.bootstrapServers(), keycloakAddress());
    }

    KeycloakAddress keycloakAddress() {
        return new KeycloakAddress(
                keycloak.url(),
                keycloak.backchannelUrl(),
                KeycloakAdmin.USER,
                settings.passwords().keycloakAdmin(),
                KeycloakAdmin.BOOTSTRAP_CLIENT,
                settings.passwords().keycloakBootstrapClient());
    }
}
