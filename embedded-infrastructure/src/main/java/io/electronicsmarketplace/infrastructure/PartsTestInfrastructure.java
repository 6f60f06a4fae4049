package io.electronicsmarketplace.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tests ask for freshly, made in the running parts, whoever runs them. */
abstract class PartsTestInfrastructure implements TestInfrastructure {
    /** Keycloak's build step on a busy machine is part of it. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final InfrastructureSettings settings;
    private final InfrastructureParts parts;

    PartsTestInfrastructure(InfrastructureSettings settings, InfrastructureParts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    final InfrastructureSettings settings() {
        return settings;
    }

    final InfrastructureParts parts() {
        return parts;
    }

    @Override
    public Database freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = parts.postgresql().superuser("postgres").connect()) {
            Postgresql.execute(connection, "CREATE DATABASE %s OWNER %s".formatted(name, Postgresql.MARKETPLACE));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
        return parts.postgresql().marketplace().named(name);
    }

    @Override
    public String freshRedis() {
        try (RedisConnection connection = new RedisConnection(parts.redis().port())) {
            // Database 0 holds only this counter; test JVMs that share the Redis draw from it.
            long drawn =
                    Long.parseLong(connection.command("INCR databases-drawn").substring(1));
            long number = 1 + drawn % (Redis.DATABASES - 1);
            connection.command("SELECT " + number);
            connection.command("FLUSHDB");
            return parts.redis().url() + "/" + number;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis does not answer", e);
        }
    }

    @Override
    public String kafka() {
        return parts.kafka().bootstrapServers();
    }

    @Override
    public String freshKafka() {
        KafkaTopics.deleteAll(kafka());
        return kafka();
    }

    @Override
    public KeycloakAddress keycloak() {
        return parts.keycloakAddress();
    }

    @Override
    public String freshRealm(String representation) {
        String name = "test-" + UUID.randomUUID();
        ObjectNode realm = (ObjectNode) JsonMapper.shared().readTree(representation);
        realm.put("realm", name);
        realm.remove("id");
        parts.keycloak().admin().createRealm(realm.toString());
        return name;
    }

    @Override
    public String freshBucket() {
        String name = "test-" + UUID.randomUUID();
        try {
            parts.s3().createBucket(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the bucket " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return "s3://%s?endpoint=%s".formatted(name, parts.s3().endpoint());
    }

    /** Asks the part itself, some times a second. */
    final void awaitReady(Part part) {
        var readiness = parts.readiness(part);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        Exception last = new IllegalStateException("not asked yet");
        while (System.nanoTime() < deadline) {
            try {
                if (readiness.ready()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            pause();
        }
        throw new IllegalStateException("%s in %s is not ready".formatted(part.id(), settings.directory()), last);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the infrastructure", e);
        }
    }
}
