package io.electronicsmarketplace.recommender.feed;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Times the stages of a request, as the metric {@code recommender.stage} and as spans of its trace. */
@Component
class Stages {

    private final ObservationRegistry registry;

    Stages(ObservationRegistry registry) {
        this.registry = registry;
    }

    /** The parts of a request that take time. */
    enum Stage {
        STATE,
        LIST
    }

    <T> Mono<T> timed(Stage stage, Mono<T> work) {
        return Mono.deferContextual(context -> {
            Observation observation = Observation.createNotStarted("recommender.stage", registry)
                    .contextualName("recommender " + stage.name().toLowerCase(Locale.ROOT))
                    .lowCardinalityKeyValue("stage", stage.name().toLowerCase(Locale.ROOT))
                    .parentObservation(context.getOrDefault(ObservationThreadLocalAccessor.KEY, null))
                    .start();
            return work.doOnError(observation::error).doFinally(signal -> observation.stop());
        });
    }
}
