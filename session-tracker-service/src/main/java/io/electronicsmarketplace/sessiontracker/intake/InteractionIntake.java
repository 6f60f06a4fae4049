package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.sessiontracker.intake.IntakeResult.EventResult;
import io.electronicsmarketplace.sessiontracker.intake.IntakeResult.Status;
import io.electronicsmarketplace.support.problem.Problems;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** From the bytes of a batch to the answer: what is valid is published, and only then answered. */
@Service
class InteractionIntake {

    private final BatchParser parser;
    private final InteractionPublisher publisher;
    private final Counter accepted;
    private final Counter refused;

    InteractionIntake(BatchParser parser, InteractionPublisher publisher, MeterRegistry meters) {
        this.parser = parser;
        this.publisher = publisher;
        this.accepted = counter(meters, "accepted");
        this.refused = counter(meters, "refused");
    }

    Mono<IntakeResult> take(byte[] body, Shopper shopper) {
        return Mono.fromCallable(() -> parser.parse(body, shopper)).flatMap(this::publish);
    }

    private Mono<IntakeResult> publish(List<ParsedEvent> events) {
        List<Interaction> interactions = new ArrayList<>(events.size());
        List<EventResult> results = new ArrayList<>(events.size());
        for (ParsedEvent event : events) {
            switch (event) {
                case ParsedEvent.Valid valid -> {
                    interactions.add(valid.interaction());
                    results.add(new EventResult(valid.interaction().eventId(), Status.ACCEPTED, null));
                }
                case ParsedEvent.Refused refusal -> results.add(refusedResult(refusal));
            }
        }
        return publisher.publish(interactions).then(Mono.fromSupplier(() -> {
            accepted.increment(interactions.size());
            refused.increment(events.size() - interactions.size());
            return new IntakeResult(results);
        }));
    }

    private static EventResult refusedResult(ParsedEvent.Refused refusal) {
        return new EventResult(
                refusal.eventId(),
                Status.REFUSED,
                Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-interaction",
                        "This event was refused, the others were not; errors tells where and why.",
                        refusal.violations()));
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("marketplace.interactions.taken")
                .description("interactions by what the intake did with them")
                .tag("outcome", outcome)
                .register(meters);
    }
}
