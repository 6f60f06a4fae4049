package io.electronicsmarketplace.sessiontracker.session;

import io.electronicsmarketplace.events.BrowsingSessionEnd;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.kafka.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes ends of browsing sessions, and counts them by their cause. */
@Component
class SessionEnds {

    private final EventPublisher events;
    private final MeterRegistry meters;

    SessionEnds(EventPublisher events, MeterRegistry meters) {
        this.events = events;
        this.meters = meters;
    }

    /** Completes when Kafka has acknowledged all of them. */
    Mono<Void> publish(List<BrowsingSessionEnd> ends) {
        List<ProducerRecord<String, byte[]>> records = ends.stream()
                .map(end -> new ProducerRecord<>(Topics.BROWSING_SESSION_ENDS, end.shopperId(), EventJson.write(end)))
                .toList();
        return events.publish(records).doOnSuccess(done -> ends.forEach(this::count));
    }

    private void count(BrowsingSessionEnd end) {
        meters.counter(
                        "marketplace.browsing.sessions.ended",
                        "cause",
                        end.cause().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
