package io.electronicsmarketplace.sessiontracker.session;

import io.electronicsmarketplace.events.ConsentDecision;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.ShopperSessions;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.sessiontracker.kafka.EventPublisher;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads and changes what Redis knows; answers 503 while Redis, or for an end or a decision Kafka, is away. */
@Service
class BrowsingSessionService {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final StateRedis redis;
    private final SessionRule rule;
    private final ShopperStateWriter writer;
    private final EventPublisher events;
    private final SessionEnds ends;
    private final Clock clock;

    BrowsingSessionService(
            StateRedis redis,
            SessionRule rule,
            ShopperStateWriter writer,
            EventPublisher events,
            SessionEnds ends,
            Clock clock) {
        this.redis = redis;
        this.rule = rule;
        this.writer = writer;
        this.events = events;
        this.ends = ends;
        this.clock = clock;
    }

    Mono<BrowsingSession> read(ShopperId shopper) {
        return ask(() -> reader().read(shopper, clock.instant())).map(BrowsingSession::of);
    }

    /** Kafka keeps the end, so that it is not lost with Redis; likewise. */
    Mono<Void> end(ShopperId shopper) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return sessionsOf(shopper)
                .map(sessions -> sessions.ended(now))
                .flatMap(end -> ends.publish(List.of(end)).then(ask(() -> writer.endSession(end))));
    }

    /** Those of the user, if the visitor has become one. */
    private Mono<ShopperSessions> sessionsOf(ShopperId shopper) {
        return ask(() -> reader().readSessions(shopper)).flatMap(sessions -> {
            String user = sessions.mergedInto();
            return user == null ? Mono.just(sessions) : ask(() -> reader().readSessions(ShopperId.user(user)));
        });
    }

    /** Kafka keeps the decision; Redis has it too when this completes, so that it counts from then on. */
    Mono<Void> decide(ShopperId shopper, Consent consent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decision = new ConsentDecision(shopper.value(), consent.profiling(), now);
        return events.publish(
                        List.of(new ProducerRecord<>(Topics.CONSENTS, decision.shopperId(), EventJson.write(decision))))
                .then(ask(() -> writer.decideConsent(decision)));
    }

    private ShopperStateReader reader() {
        return new ShopperStateReader(redis.connection(), rule);
    }

    /** The first connection to Redis may block, hence not on an event loop. */
    private static <T> Mono<T> ask(Supplier<CompletionStage<T>> question) {
        return Mono.defer(() -> Mono.fromCompletionStage(question.get()))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        RedisException.class,
                        failure -> ProblemException.unavailable(
                                "What is remembered cannot be reached at the moment; try again.", RETRY_AFTER));
    }
}
