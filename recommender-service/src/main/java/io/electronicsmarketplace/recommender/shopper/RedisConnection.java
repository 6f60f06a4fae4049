package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.state.ConsentReader;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one connection over which state is read: fails at once while Redis is away instead of queueing, and
 * is there again within a second of Redis. The service starts without Redis, too.
 */
@Component
class RedisConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration RECONNECT = Duration.ofMillis(500);

    /** For connecting. Who reads bounds the wait: Lettuce's own bound would start a timer for each command of each read. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /**
     * Commands that wait for a Redis that hangs; more are refused at once, which is as good as no answer. Some seconds of
     * a busy replica.
     */
    private static final int MOST_UNANSWERED = 10_000;

    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(Delay.exponential(Duration.ofMillis(50), RECONNECT, 2, TimeUnit.MILLISECONDS))
            .build();
    private final RedisClient client;
    private final SessionRule rule;
    private volatile @Nullable ShopperStateReader reader;
    private volatile @Nullable ConsentReader consents;
    private volatile boolean running;

    RedisConnection(ShopperSettings settings) {
        this.rule = settings.sessionRule();
        RedisURI uri = RedisURI.create(settings.redisUrl());
        uri.setTimeout(CONNECT_TIMEOUT);
        this.client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_UNANSWERED)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
                .build());
    }

    /** Reads state, or {@code null} before the first connection. */
    @Nullable
    ShopperStateReader reader() {
        return reader;
    }

    /** Reads what shoppers decided, or {@code null} before the first connection. */
    @Nullable
    ConsentReader consents() {
        return consents;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("redis-first-connection").start(this::connect);
    }

    private void connect() {
        while (running && reader == null) {
            try {
                var connection = client.connect();
                consents = new ConsentReader(connection);
                reader = new ShopperStateReader(connection, rule);
            } catch (RedisException e) {
                log.warn("Redis cannot be reached, feeds are popular products meanwhile: {}", e.getMessage());
                pause();
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
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
