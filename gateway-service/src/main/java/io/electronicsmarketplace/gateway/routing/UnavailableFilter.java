package io.electronicsmarketplace.gateway.routing;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A service that is away, or late, is one problem for the caller: 503, and when to try again. */
@Component
class UnavailableFilter implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(UnavailableFilter.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(UnavailableFilter::saysThatServiceIsAway, failure -> unavailable(exchange, failure));
    }

    private static boolean saysThatServiceIsAway(Throwable failure) {
        return switch (failure) {
            case IOException connection -> true;
            case TimeoutException late -> true;
            case NotFoundException noInstance -> true;
            case ServiceUnavailableException breakerIsOpen -> true;
            case ResponseStatusException status -> status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT;
            default -> false;
        };
    }

    private static ProblemException unavailable(ServerWebExchange exchange, Throwable failure) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        log.warn(
                "{} does not answer {} {}: {}",
                route.getId(),
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                failure.toString());
        return ProblemException.unavailable(
                "This part of the marketplace does not answer at the moment; try again soon.", RETRY_AFTER);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
