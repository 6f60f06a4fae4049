package io.electronicsmarketplace.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.BackoffConfig;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** One route per service, and one for what takes long. A path that none of them has is answered with 404. */
@Configuration(proxyBeanMethods = false)
class Routes {

    static final String PROMOTION = "promotion";

    @Bean
    RouteLocator routesToServices(
            RouteLocatorBuilder builder, Backends backends, WarmUpBackend warmUp, RequestLimits limits) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        // A model is read as a whole before it becomes the champion: that of a large shop for ten seconds and more.
        routes.route(
                PROMOTION,
                route -> route.method(HttpMethod.PUT)
                        .and()
                        .path("/api/v1/models/champion")
                        .filters(filters -> guard(filters, PROMOTION))
                        .metadata(
                                RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR,
                                limits.deadline().multipliedBy(5).toMillis())
                        .uri(backends.addressOf(Backend.RECOMMENDER)));
        for (Backend backend : Backend.values()) {
            routes.route(
                    backend.id(),
                    route -> route.path(backend.paths())
                            .filters(filters -> guard(filters, backend.id()))
                            .uri(backends.addressOf(backend)));
        }
        return routes.route(
                        WarmUpBackend.ID,
                        route -> route.path(WarmUpBackend.PATH)
                                .and()
                                .predicate(exchange -> warmUp.isOpen())
                                .filters(filters -> guard(filters, WarmUpBackend.ID))
                                .uri(warmUp.address()))
                .build();
    }

    /** Reads are tried once more when the connection fails, as it does while a service restarts. */
    private static UriSpec guard(GatewayFilterSpec filters, String id) {
        return filters.circuitBreaker(breaker -> breaker.setName(id))
                .retry(retry -> retry.setRetries(2)
                        .setMethods(HttpMethod.GET)
                        .setSeries()
                        .setExceptions(IOException.class)
                        .setBackoff(new BackoffConfig(Duration.ofMillis(50), Duration.ofMillis(200), 2, false)));
    }

    /**
     * A service that cannot be connected to is not waited for: after some failures its breaker opens
     * and lets a trial through every second. What a service answers, 5xx included, is no failure.
     */
    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakers(RequestLimits limits) {
        var breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(1))
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordExceptions(IOException.class)
                .build();
        // The deadline is the HTTP client's; this one, for the whole answer, only ends what hangs.
        var whole = TimeLimiterConfig.custom()
                .timeoutDuration(limits.deadline().multipliedBy(6))
                .build();
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(breaker)
                .timeLimiterConfig(whole)
                .build());
    }
}
