package io.electronicsmarketplace.auth.event;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.AccountEvent.Kind;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Publishes account events. */
@Component
public class AccountEvents {

    private static final Logger log = LoggerFactory.getLogger(AccountEvents.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    AccountEvents(KafkaTemplate<String, byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Completes once the brokers have acknowledged; fails with a problem of status 503 if they don't. */
    public Mono<Void> publish(Kind kind, String userId) {
        var event = new AccountEvent(
                UUID.randomUUID().toString(),
                kind,
                userId,
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        // Sending may block for metadata while Kafka is away, so it has a thread of its own.
        return Mono.fromFuture(() -> kafka.send(Topics.ACCOUNT_EVENTS, userId, EventJson.write(event)))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .onErrorMap(failure -> {
                    log.warn("Kafka did not take an account event: {}", failure.toString());
                    return ProblemException.unavailable("This cannot be done at the moment; try again.", PATIENCE);
                })
                .then();
    }
}
