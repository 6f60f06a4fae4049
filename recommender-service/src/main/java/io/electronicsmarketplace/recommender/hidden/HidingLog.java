package io.electronicsmarketplace.recommender.hidden;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.support.shopper.Shopper;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Publishes hiding and showing again as interactions. */
@Component
class HidingLog {

    private static final Logger log = LoggerFactory.getLogger(HidingLog.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    HidingLog(KafkaTemplate<String, byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Kafka did not acknowledge in time. */
    static final class NotPublished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPublished(Throwable cause) {
            super(cause);
        }
    }

    /** Completes once the brokers have acknowledged, or fails with {@link NotPublished}. */
    Mono<Void> publish(Shopper shopper, InteractionType type, String productId) {
        Instant now = clock.instant();
        var interaction = new Interaction(
                UUID.randomUUID().toString(),
                type,
                shopper.visitorId(),
                shopper.userId(),
                productId,
                null,
                now,
                now,
                null,
                null,
                null,
                null,
                null);
        // Sending may block for metadata while Kafka is away, so it has a thread of its own.
        return Mono.fromFuture(() -> kafka.send(Topics.INTERACTIONS, shopper.visitorId(), EventJson.write(interaction)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(failure -> {
                    log.warn("{} of a product not published: {}", type.wireName(), failure.toString());
                    return new NotPublished(failure);
                })
                .then();
    }
}
