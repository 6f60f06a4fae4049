package io.electronicsmarketplace.recommender.catalogue;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the follower with the application, and holds readiness back until it has read the whole topic: a
 * replica that knows half of the catalogue would recommend what was sold.
 */
@Component("catalogueHealthIndicator")
class CatalogueReadiness implements HealthIndicator, SmartLifecycle {

    private final CatalogueView view;
    private final ProductStatesFollower follower;
    private volatile boolean running;

    CatalogueReadiness(CatalogueView view, ProductStatesFollower follower) {
        this.view = view;
        this.follower = follower;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("product-states").daemon().start(follower);
    }

    @Override
    public void stop() {
        running = false;
        follower.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        return (follower.caughtUp() ? Health.up() : Health.outOfService())
                .withDetail("products", view.size())
                .withDetail("buyable", view.buyableSize())
                .build();
    }
}
