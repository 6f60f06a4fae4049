package io.electronicsmarketplace.recommender.catalogue;

import io.electronicsmarketplace.events.ProductState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How fresh and how large the catalogue view is. */
@Component
class CatalogueMetrics {

    private final Clock clock;
    private final Timer soldOut;
    private final Timer changed;
    private final Counter unreadable;

    CatalogueMetrics(MeterRegistry registry, Clock clock, CatalogueView view) {
        this.clock = clock;
        this.soldOut = freshness(registry, "sold-out");
        this.changed = freshness(registry, "changed");
        this.unreadable = Counter.builder("recommender.catalogue.unreadable")
                .description("records of product-states that were passed over")
                .register(registry);
        Gauge.builder("recommender.catalogue.products", view, CatalogueView::size)
                .description("products in the catalogue view")
                .register(registry);
        Gauge.builder("recommender.catalogue.buyable", view, CatalogueView::buyableSize)
                .description("products in the catalogue view that can be bought")
                .register(registry);
    }

    private static Timer freshness(MeterRegistry registry, String change) {
        return Timer.builder("recommender.catalogue.freshness")
                .description("from a state's publication in Kafka until the recommender obeys it")
                .tag("change", change)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    void applied(ProductState state, long publishedAtMillis) {
        Duration age = Duration.ofMillis(Math.max(0, clock.millis() - publishedAtMillis));
        (state.buyable() ? changed : soldOut).record(age);
    }

    void unreadable() {
        unreadable.increment();
    }
}
