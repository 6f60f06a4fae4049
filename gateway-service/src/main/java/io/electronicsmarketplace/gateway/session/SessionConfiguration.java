package io.electronicsmarketplace.gateway.session;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import io.lettuce.core.ClientOptions;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String COOKIE = "session";

    /** How long a request waits for its session: architecture.md promises 200 ms. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** While Redis is away saving fails at once; this bounds a Redis that hangs. */
    private static final Duration PATIENCE_TO_SAVE = Duration.ofSeconds(1);

    /** Until somebody has come back from the sign-in page; who is signed in stays longer. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

    /** Commands fail at once while Redis is away, instead of waiting for it in a queue. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failWhileDisconnected() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    ReactiveSessionRepository<?> sessionRepository(ReactiveRedisConnectionFactory redis) {
        var context = RedisSerializationContext.<String, Object>newSerializationContext(new ScalarSerializer())
                .key(RedisSerializer.string())
                .hashKey(RedisSerializer.string())
                .build();
        var repository = new ReactiveRedisSessionRepository(new ReactiveRedisTemplate<>(redis, context));
        repository.setRedisKeyNamespace("gateway");
        repository.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
        return new LenientSessionRepository<>(repository, PATIENCE_TO_SAVE);
    }

    /** Named as Spring looks it up. */
    @Bean
    BrowserSessions webSessionManager(ReactiveSessionRepository<?> repository, PublicAddress address) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(address.cookieName(COOKIE));
        cookie.addCookieInitializer(builder ->
                builder.path("/").httpOnly(true).secure(address.isSecure()).sameSite("Lax"));
        var manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(cookie);
        manager.setSessionStore(new SpringSessionWebSessionStore<>(repository));
        return new BrowserSessions(manager, address.cookieName(COOKIE), PATIENCE);
    }
}
