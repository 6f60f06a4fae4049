package io.electronicsmarketplace.recommender.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

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
                timers.put(stage, timer(stage, "none"));
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

    /** Times work that goes on elsewhere, from now on. */
    <T> Mono<T> timed(Stage stage, Mono<T> work) {
        if (timers.isEmpty()) {
            return Mono.deferContextual(context -> {
                Observation observation = observation(stage, context).start();
                return work.doOnError(observation::error).doFinally(signal -> observation.stop());
            });
        }
        long start = System.nanoTime();
        return work.doOnSuccess(done -> record(stage, start, null)).doOnError(failure -> record(stage, start, failure));
    }

    /** Does and times work of this thread. */
    <T> T timed(Stage stage, ContextView context, Supplier<T> work) {
        if (timers.isEmpty()) {
            return observation(stage, context).observe(work);
        }
        long start = System.nanoTime();
        try {
            T done = work.get();
            record(stage, start, null);
            return done;
        } catch (RuntimeException e) {
            record(stage, start, e);
            throw e;
        }
    }

    private void record(Stage stage, long start, @Nullable Throwable failure) {
        Timer timer = failure == null
                ? Objects.requireNonNull(timers.get(stage))
                : timer(stage, failure.getClass().getSimpleName());
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    /** With the labels that an observation gives it. */
    private Timer timer(Stage stage, String error) {
        return meters.timer(NAME, TAG, stage.tag(), ERROR, error);
    }

    private Observation observation(Stage stage, ContextView context) {
        return Observation.createNotStarted(NAME, registry)
                .contextualName("recommender " + stage.tag())
                .lowCardinalityKeyValue(TAG, stage.tag())
                .parentObservation(context.getOrDefault(ObservationThreadLocalAccessor.KEY, null));
    }
}
