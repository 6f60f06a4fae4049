package io.electronicsmarketplace.recommender.champion;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up as soon as the pointer was followed once, so that a new replica does not serve popular products while it opens the
 * bundle that the others serve. From then on always up, with what serves as details: without a champion the feed is
 * popular products, not an outage.
 */
@Component("championHealthIndicator")
class ChampionHealth implements HealthIndicator {

    private final ChampionLoader loader;

    ChampionHealth(ChampionLoader loader) {
        this.loader = loader;
    }

    @Override
    public Health health() {
        ChampionStatus status = loader.status();
        Health.Builder health = (loader.hasLooked() ? Health.up() : Health.outOfService())
                .withDetail("version", status.version() == null ? "none" : status.version());
        if (!status.refused().isEmpty()) {
            health.withDetail("refused", status.refused());
        }
        return health.build();
    }
}
