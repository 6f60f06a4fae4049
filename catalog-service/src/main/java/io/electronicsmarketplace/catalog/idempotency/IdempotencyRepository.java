package io.electronicsmarketplace.catalog.idempotency;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table {@code idempotency_keys}. */
@Repository
class IdempotencyRepository {

    /** A kept answer, and of which body it is. */
    record Kept(byte[] bodyHash, Answer answer) {}

    private final DatabaseClient database;

    IdempotencyRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Whether nobody else works on this key; held until the transaction ends, also by a crash. */
    Mono<Boolean> tryLock(String userId, UUID key) {
        return database.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0)) AS locked")
                .bind("name", userId + "/" + key)
                .map(row -> Objects.requireNonNull(row.get("locked", Boolean.class)))
                .one();
    }

    Mono<Kept> find(String userId, UUID key, Instant notBefore) {
        return database.sql("""
                        SELECT body_hash, status, location, body FROM idempotency_keys
                        WHERE user_id = :user AND key = :key AND created_at >= :notBefore
                        """)
                .bind("user", userId)
                .bind("key", key)
                .bind("notBefore", notBefore)
                .map(row -> new Kept(
                        Objects.requireNonNull(row.get("body_hash", byte[].class)),
                        new Answer(
                                Objects.requireNonNull(row.get("status", Integer.class)),
                                row.get("location", String.class),
                                Objects.requireNonNull(row.get("body", String.class)))))
                .one();
    }

    Mono<Void> keep(String userId, UUID key, Kept kept, Instant now) {
        var insert = database.sql("""
                        INSERT INTO idempotency_keys (user_id, key, body_hash, status, location, body, created_at)
                        VALUES (:user, :key, :hash, :status, :location, :body, :now)
                        ON CONFLICT (user_id, key) DO UPDATE SET body_hash = excluded.body_hash,
                            status = excluded.status, location = excluded.location, body = excluded.body,
                            created_at = excluded.created_at
                        """)
                .bind("user", userId)
                .bind("key", key)
                .bind("hash", kept.bodyHash())
                .bind("status", kept.answer().status())
                .bind("body", kept.answer().body())
                .bind("now", now);
        String location = kept.answer().location();
        return (location == null ? insert.bindNull("location", String.class) : insert.bind("location", location))
                .then();
    }

    Mono<Long> deleteBefore(Instant time) {
        return database.sql("DELETE FROM idempotency_keys WHERE created_at < :time")
                .bind("time", time)
                .fetch()
                .rowsUpdated();
    }
}
