package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.state.ConsentReader;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.netty.channel.EventLoop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection to Redis that is served by one event loop, also after it was lost and made again. */
final class LoopConnection implements AutoCloseable {

    /** For connecting. Who reads bounds the wait: Lettuce's own bound would start a timer for each command of each read. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private final EventLoop loop;
    private final RedisClient client;
    private final SessionRule rule;
    private volatile @Nullable ShopperStateReader reader;
    private volatile @Nullable ConsentReader consents;

    /**
     * @param resources for all but the event loop; theirs to close
     * @param mostUnanswered commands that may wait for an answer
     */
    LoopConnection(ShopperSettings settings, ClientResources resources, EventLoop loop, int mostUnanswered) {
        this.loop = loop;
        this.rule = settings.sessionRule();
        RedisURI uri = RedisURI.create(settings.redisUrl());
        uri.setTimeout(CONNECT_TIMEOUT);
        this.client = RedisClient.create(
                resources
                        .mutate()
                        .eventLoopGroupProvider(new OneLoopProvider(loop))
                        .build(),
                uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(mostUnanswered)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
                .build());
    }

    /**
     * Blocks until it is connected.
     *
     * @throws io.lettuce.core.RedisException if Redis does not answer
     */
    void connect() {
        var connection = client.connect();
        consents = new ConsentReader(connection);
        reader = new ShopperStateReader(connection, rule);
    }

    /** Reads state, or {@code null} before it was connected. */
    @Nullable
    ShopperStateReader reader() {
        return reader;
    }

    /** Reads what shoppers decided, or {@code null} before it was connected. */
    @Nullable
    ConsentReader consents() {
        return consents;
    }

    /** Whether it is this thread that serves it. */
    boolean isOfThisThread() {
        return loop.inEventLoop();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
