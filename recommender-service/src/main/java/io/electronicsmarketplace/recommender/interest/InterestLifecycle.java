package io.electronicsmarketplace.recommender.interest;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the follower with the application, on a thread of its own. Readiness does not wait for it. */
@Component
class InterestLifecycle implements SmartLifecycle {

    private final InteractionsFollower follower;
    private volatile boolean running;

    InterestLifecycle(InteractionsFollower follower) {
        this.follower = follower;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("interest").daemon().start(follower);
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
}
