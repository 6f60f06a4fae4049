package io.electronicsmarketplace.catalog.outbox;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in events within the transaction of the caller. */
@Component
public class Outbox {

    /** Channel on which the relay listens; the notification is delivered when the transaction commits. */
    static final String CHANNEL = "outbox";

    private static final String APPEND = """
            WITH appended AS (
                INSERT INTO outbox (topic, key, payload) VALUES (:topic, :key, :payload) RETURNING id)
            SELECT id FROM appended, pg_notify('outbox', '')
            """;

    private final DatabaseClient database;

    Outbox(DatabaseClient database) {
        this.database = database;
    }

    /** Appends one event; it is published if and only if the surrounding transaction commits. */
    public Mono<Void> append(String topic, String key, byte[] payload) {
        return database.sql(APPEND)
                .bind("topic", topic)
                .bind("key", key)
                .bind("payload", payload)
                .then();
    }
}
