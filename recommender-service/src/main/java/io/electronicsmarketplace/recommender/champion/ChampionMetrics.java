package io.electronicsmarketplace.recommender.champion;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What becomes of bundles, and how old the one is that serves. */
@Component
class ChampionMetrics {

    private final MeterRegistry registry;
    private final MultiGauge created;

    /** What came of a load. */
    enum Outcome {
        LOADED,
        REFUSED
    }

    ChampionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.created = MultiGauge.builder("recommender.model.created.seconds")
                .description("when the serving bundle was made, in seconds since 1970, by version")
                .register(registry);
    }

    void loaded(Outcome outcome, Duration took) {
        Timer.builder("recommender.hot.load")
                .description(
                        "from the look at the pointer until its bundle serves or is refused; what this replica promoted"
                                + " was opened and verified before")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(took);
    }

    void serving(String version, Instant createdAt) {
        created.register(List.of(MultiGauge.Row.of(Tags.of("version", version), createdAt.getEpochSecond())), true);
    }
}
