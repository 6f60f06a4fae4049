package io.electronicsmarketplace.sessiontracker.kafka;

import io.electronicsmarketplace.support.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes records so that success means acknowledged by all in-sync replicas, and failure is known
 * within seconds: the producer's own time limits (see {@code application.yaml}) bound every wait.
 *
 * <p>What is under way is bounded: beyond that, callers are turned away at once instead of filling the
 * memory while Kafka is gone.
 */
@Component
public class EventPublisher {

    private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Semaphore room;

    EventPublisher(
            KafkaTemplate<String, byte[]> kafka,
            @Value("${marketplace.intake.most-events-under-way}") int most,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.room = new Semaphore(most);
        meters.gauge("marketplace.publish.under.way", room, semaphore -> most - semaphore.availablePermits());
    }

    /** Completes when all are acknowledged; fails with a problem of status 503 if one is not. */
    public Mono<Void> publish(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Mono.empty();
        }
        // Sending may wait for metadata or for room in the producer's buffer, which no event loop may do.
        return Mono.defer(() -> Mono.fromFuture(send(records), true))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(failure -> !(failure instanceof ProblemException), EventPublisher::unavailable);
    }

    private CompletableFuture<Void> send(List<ProducerRecord<String, byte[]>> records) {
        if (!room.tryAcquire(records.size())) {
            throw ProblemException.unavailable("Too much is under way at the moment; send it again.", RETRY_AFTER);
        }
        CompletableFuture<?>[] sends = new CompletableFuture<?>[records.size()];
        try {
            for (int i = 0; i < sends.length; i++) {
                sends[i] = kafka.send(records.get(i));
            }
        } catch (RuntimeException e) {
            // What was sent before is not waited for: the caller sends all of it again.
            room.release(records.size());
            throw e;
        }
        return CompletableFuture.allOf(sends).whenComplete((done, failure) -> room.release(records.size()));
    }

    private static ProblemException unavailable(Throwable failure) {
        log.warn("Kafka did not acknowledge: {}", failure.toString());
        return ProblemException.unavailable("Events cannot be stored at the moment; send them again.", RETRY_AFTER);
    }
}
