package io.electronicsmarketplace.gateway.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Buckets in Redis. They vanish when they would be full again. Connects by itself, however late Redis
 * comes; until then, and while it is away, taking a token fails at once.
 */
final class RedisBuckets implements Buckets, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisBuckets.class);

    private static final String KEY_PREFIX = "gateway:rate:";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(2);

    private final RedisClient client = RedisClient.create();
    private final RedisURI address;
    private volatile @Nullable AsyncProxyManager<String> buckets;
    private volatile boolean closed;

    RedisBuckets(RedisURI address) {
        this.address = address;
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
                .build());
    }

    /** Begins to connect. */
    void connect() {
        client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address)
                .whenComplete((connection, failure) -> {
                    if (failure == null) {
                        use(connection);
                    } else if (!closed) {
                        Schedulers.parallel()
                                .schedule(
                                        this::connect,
                                        RECONNECT_AFTER.toMillis(),
                                        java.util.concurrent.TimeUnit.MILLISECONDS);
                    }
                });
    }

    private void use(StatefulRedisConnection<String, byte[]> connection) {
        buckets = Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build()
                .asAsync();
        log.info("Rate limits are counted in Redis");
    }

    @Override
    public Mono<ConsumptionProbe> take(String caller, RateLimit limit) {
        AsyncProxyManager<String> connected = buckets;
        if (connected == null) {
            return Mono.error(new IllegalStateException("not connected to Redis yet"));
        }
        return Mono.fromFuture(() -> connected
                .builder()
                .build(KEY_PREFIX + caller, () -> CompletableFuture.completedFuture(limit.bucket()))
                .tryConsumeAndReturnRemaining(1));
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownAsync();
    }
}
