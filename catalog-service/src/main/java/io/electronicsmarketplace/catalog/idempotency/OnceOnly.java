package io.electronicsmarketplace.catalog.idempotency;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Does a piece of work once per {@code Idempotency-Key}.
 *
 * <p>The work and its kept answer commit in one transaction, so there is no moment at which the one
 * is there without the other. While it runs, an advisory lock of that transaction holds the key; it
 * ends with the transaction, whatever happens to us. A failure keeps nothing: the next try runs anew.
 */
@Component
public class OnceOnly {

    private static final Duration KEPT = Duration.ofHours(24);

    private final IdempotencyRepository keys;
    private final TransactionalOperator transaction;
    private final Clock clock;

    OnceOnly(IdempotencyRepository keys, TransactionalOperator transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param key the header; null if the client does without
     * @param request what is asked for, with a {@code toString} that tells all of it (a record)
     * @param work runs in a transaction, subscribed to once at most
     */
    public Mono<ResponseEntity<String>> run(String userId, @Nullable String key, Object request, Mono<Answer> work) {
        if (key == null) {
            return transaction.transactional(work).map(Answer::toResponse);
        }
        UUID id = parse(key);
        byte[] hash = hash(request.getClass().getSimpleName() + request);
        Instant now = clock.instant();
        Mono<Answer> once = keys.find(userId, id, now.minus(KEPT))
                .map(kept -> replay(kept, hash))
                .switchIfEmpty(
                        work.flatMap(answer -> keys.keep(userId, id, new IdempotencyRepository.Kept(hash, answer), now)
                                .thenReturn(answer)));
        return transaction
                .transactional(keys.tryLock(userId, id).flatMap(locked -> locked ? once : stillRunning()))
                .map(Answer::toResponse);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    Mono<Long> forgetOldAnswers() {
        return keys.deleteBefore(clock.instant().minus(KEPT));
    }

    private static Answer replay(IdempotencyRepository.Kept kept, byte[] hash) {
        if (!MessageDigest.isEqual(kept.bodyHash(), hash)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request. Take a new one.");
        }
        return kept.answer();
    }

    private static Mono<Answer> stillRunning() {
        return Mono.error(ProblemException.conflict(
                        "still-running", "A request with this Idempotency-Key is still running; ask again soon.")
                .retryAfter(Duration.ofSeconds(1)));
    }

    private static UUID parse(String key) {
        try {
            UUID id = UUID.fromString(key);
            if (id.toString().equalsIgnoreCase(key)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw ProblemException.badRequest("Idempotency-Key", "must be a UUID");
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
