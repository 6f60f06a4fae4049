package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.kafka.EventPublisher;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes interactions under their visitor's id, so that one visitor's stay in one partition. */
@Component
class InteractionPublisher {

    private final EventPublisher events;

    InteractionPublisher(EventPublisher events) {
        this.events = events;
    }

    /** Completes when the brokers have acknowledged every one; fails with status 503 if they do not. */
    Mono<Void> publish(List<Interaction> interactions) {
        return events.publish(interactions.stream()
                .map(interaction -> new ProducerRecord<>(
                        Topics.INTERACTIONS, interaction.visitorId(), EventJson.write(interaction)))
                .toList());
    }
}
