package io.electronicsmarketplace.gateway.ratelimit;

import io.electronicsmarketplace.gateway.address.ClientAddresses;
import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.lettuce.core.RedisURI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean(initMethod = "connect")
    RedisBuckets redisBuckets(@Value("${spring.data.redis.url}") String url) {
        return new RedisBuckets(RedisURI.create(url));
    }

    @Bean
    RateLimitFilter rateLimitFilter(
            RateLimits limits, RedisBuckets redis, Visitors visitors, ClientAddresses addresses, Clock clock) {
        var buckets = new FallbackBuckets(redis, new LocalBuckets(), clock);
        return new RateLimitFilter(limits, buckets, visitors, addresses);
    }
}
