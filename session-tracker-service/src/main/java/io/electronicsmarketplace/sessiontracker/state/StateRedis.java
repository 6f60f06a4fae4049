package io.electronicsmarketplace.sessiontracker.state;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The connection to the Redis that holds shopper state. It is made when first needed, because the
 * service starts, and takes in events, without Redis; afterwards Lettuce reconnects by itself, and
 * until then every command fails at once.
 */
@Component
public class StateRedis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ClientResources resources;
    private final RedisClient client;
    private @Nullable StatefulRedisConnection<String, String> connection;

    public StateRedis(@Value("${spring.data.redis.url}") String url) {
        // Healing within a second matters more here than sparing a Redis that starts.
        this.resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.exponential(10, 500, TimeUnit.MILLISECONDS, 2))
                .build();
        this.client = RedisClient.create(resources, RedisURI.create(url));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    /**
     * May block for the first connection; not to be called on an event loop.
     *
     * @throws RedisException if Redis is not there
     */
    public synchronized StatefulRedisConnection<String, String> connection() {
        if (connection == null) {
            connection = client.connect();
        }
        return connection;
    }

    /** Such as a key that holds another type; not LOADING, READONLY, OOM and the like, which pass. */
    public static boolean isForGood(@Nullable Throwable failure) {
        return failure != null
                && failure.getClass() == RedisCommandExecutionException.class
                && String.valueOf(failure.getMessage()).contains("WRONGTYPE");
    }

    @Override
    @PreDestroy
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
