package io.electronicsmarketplace.recommender.champion;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Always up, with what serves as details: without a champion the feed is popular products, not an outage. */
@Component("championHealthIndicator")
class ChampionHealth implements HealthIndicator {

    private final ChampionLoader loader;

    ChampionHealth(ChampionLoader loader) {
        this.loader = loader;
    }

    @Override
    public Health health() {
        ChampionStatus status = loader.status();
        Health.Builder health = Health.up().withDetail("version", status.version() == null ? "none" : status.version());
        if (!status.refused().isEmpty()) {
            health.withDetail("refused", status.refused());
        }
        return health.build();
    }
}
