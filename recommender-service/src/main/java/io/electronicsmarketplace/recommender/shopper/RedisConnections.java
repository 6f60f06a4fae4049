package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.state.ConsentReader;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.recommender.http.ServerLoops;
import io.lettuce.core.RedisException;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The connections over which state is read: one for each event loop of the web server, so that what a loop asks for comes
 * back to it, without a wake of another thread on either way. A request whose loop has no connection yet uses another's.
 *
 * <p>They fail at once while Redis is away instead of queueing, and are there again within a second of Redis. The service
 * starts without Redis, too.
 */
@Component
class RedisConnections implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisConnections.class);
    private static final Duration RECONNECT = Duration.ofMillis(500);

    /**
     * Commands that wait for a Redis that hangs; more are refused at once, which is as good as no answer. Some seconds of
     * a busy replica.
     */
    private static final int MOST_UNANSWERED = 10_000;

    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(Delay.exponential(Duration.ofMillis(50), RECONNECT, 2, TimeUnit.MILLISECONDS))
            .build();
    private final List<LoopConnection> connections;
    private volatile boolean running;

    RedisConnections(ShopperSettings settings, ServerLoops loops) {
        this.connections = loops.all().stream()
                .map(loop -> new LoopConnection(
                        settings, resources, loop, MOST_UNANSWERED / loops.all().size()))
                .toList();
    }

    /** Reads state, or {@code null} before the first connection. */
    @Nullable
    ShopperStateReader reader() {
        ShopperStateReader any = null;
        for (LoopConnection connection : connections) {
            ShopperStateReader reader = connection.reader();
            if (reader != null && connection.isOfThisThread()) {
                return reader;
            }
            any = reader == null ? any : reader;
        }
        return any;
    }

    /** Reads what shoppers decided, or {@code null} before the first connection. */
    @Nullable
    ConsentReader consents() {
        return connections.getFirst().consents();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("redis-first-connection").start(this::connect);
    }

    private void connect() {
        for (LoopConnection connection : connections) {
            while (running && connection.reader() == null) {
                try {
                    connection.connect();
                } catch (RedisException e) {
                    log.warn("Redis cannot be reached, feeds are popular products meanwhile: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        connections.forEach(LoopConnection::close);
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    /** Stops when the web server has answered its last requests, which read state too. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
