package io.electronicsmarketplace.sessiontracker.identification;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.kafka.EventPublisher;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.lettuce.core.RedisException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Says who a visitor is. The visitor is claimed first, so that only one user's merge is ever announced;
 * a crash between claim and announcement is mended by asking again, which the same user may always do.
 */
@Service
class Identification {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ShopperStateWriter state;
    private final EventPublisher events;
    private final Clock clock;

    Identification(ShopperStateWriter state, EventPublisher events, Clock clock) {
        this.state = state;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The merge is announced, and acknowledged by the brokers. */
        record Announced() implements Outcome {}

        /** Another user had this visitor before; that one's session must not become this one's. */
        record AnothersVisitor() implements Outcome {}
    }

    /** Fails with a problem of status 503 if Redis or Kafka is away; then it may be repeated. */
    Mono<Outcome> identify(String visitorId, String userId) {
        return Mono.defer(() -> Mono.fromCompletionStage(state.claim(visitorId, userId)))
                .subscribeOn(Schedulers.boundedElastic()) // the first connection to Redis may block
                .onErrorMap(
                        RedisException.class,
                        failure -> ProblemException.unavailable(
                                "Sessions cannot be merged at the moment; try again.", RETRY_AFTER))
                .flatMap(owner -> owner.equals(userId)
                        ? announce(visitorId, userId).thenReturn(new Outcome.Announced())
                        : Mono.just(new Outcome.AnothersVisitor()));
    }

    private Mono<Void> announce(String visitorId, String userId) {
        var event = new AccountEvent(
                mergeId(visitorId, userId),
                AccountEvent.Kind.MERGED,
                userId,
                visitorId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return events.publish(List.of(new ProducerRecord<>(Topics.ACCOUNT_EVENTS, userId, EventJson.write(event))));
    }

    /** The same for every announcement of the same merge, so that followers can tell. */
    private static String mergeId(String visitorId, String userId) {
        String merge = "merge:" + visitorId + ":" + userId;
        return UUID.nameUUIDFromBytes(merge.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
