package io.electronicsmarketplace.recommender.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Times the stages of a request, as the metric {@code recommender.stage} and, where traces go somewhere, as spans. An
 * observation costs several times as much as a timer, and a request has two of them.
 */
@Component
class Stages {

    private static final String NAME = "recommender.stage";
    private static final String TAG = "stage";
    private static final String ERROR = "error";

    private final ObservationRegistry registry;
    private final MeterRegistry meters;
    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    Stages(
            ObservationRegistry registry,
            MeterRegistry meters,
            @Value("${management.tracing.export.otlp.enabled}") boolean traced) {
        this.registry = registry;
        this.meters = meters;
        if (!traced) {
            for (Stage stage : Stage.values()) {
                // With the labels that an observation gives it.
                timers.put(stage, meters.timer(NAME, TAG, stage.tag(), ERROR, "none"));
            }
        }
    }

    /** The parts of a request that take time. */
    enum Stage {
        STATE,
        LIST;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    <T> Mono<T> timed(Stage stage, Mono<T> work) {
        Timer timer = timers.get(stage);
        return timer == null ? observed(stage, work) : timed(stage, timer, work);
    }

    private <T> Mono<T> timed(Stage stage, Timer timer, Mono<T> work) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return work.doOnSuccess(done -> timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS))
                    .doOnError(failure -> meters.timer(
                                    NAME,
                                    TAG,
                                    stage.tag(),
                                    ERROR,
                                    failure.getClass().getSimpleName())
                            .record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        });
    }

    private <T> Mono<T> observed(Stage stage, Mono<T> work) {
        return Mono.deferContextual(context -> {
            Observation observation = Observation.createNotStarted(NAME, registry)
                    .contextualName("recommender " + stage.tag())
                    .lowCardinalityKeyValue(TAG, stage.tag())
                    .parentObservation(context.getOrDefault(ObservationThreadLocalAccessor.KEY, null))
                    .start();
            return work.doOnError(observation::error).doFinally(signal -> observation.stop());
        });
    }
}
