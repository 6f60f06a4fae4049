package io.electronicsmarketplace.gateway.ratelimit;

import io.electronicsmarketplace.gateway.address.ClientAddresses;
import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses callers who ask too much: by user, else by visitor token, else by address. Nobody gets more
 * by making tokens up (they are signed) or by asking for many (that counts by address).
 */
final class RateLimitFilter implements WebFilter, Ordered {

    private final RateLimits limits;
    private final Buckets buckets;
    private final Visitors visitors;
    private final ClientAddresses addresses;

    RateLimitFilter(RateLimits limits, Buckets buckets, Visitors visitors, ClientAddresses addresses) {
        this.limits = limits;
        this.buckets = buckets;
        this.visitors = visitors;
        this.addresses = addresses;
    }

    /** Whose bucket, and how large it is. */
    private record Caller(String name, String policy, RateLimit limit) {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/api/") && !path.startsWith("/bff/")) {
            return chain.filter(exchange);
        }
        return caller(exchange)
                .flatMap(caller -> take(caller, exchange))
                .then(Mono.defer(
                        () -> isSignUp(exchange.getRequest()) ? take(byAddress(exchange), exchange) : Mono.empty()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Caller> caller(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .map(who -> new Caller("u:" + who.getName(), "shopper", limits.shopper()))
                .switchIfEmpty(Mono.fromSupplier(() -> visitors.presented(exchange)
                        .map(visitor -> new Caller("v:" + visitor.id(), "shopper", limits.shopper()))
                        .orElseGet(() ->
                                new Caller("a:" + addresses.of(exchange.getRequest()), "address", limits.address()))));
    }

    private Caller byAddress(ServerWebExchange exchange) {
        return new Caller("s:" + addresses.of(exchange.getRequest()), "sign-up", limits.signUp());
    }

    private static boolean isSignUp(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.startsWith("/api/v1/accounts") && request.getMethod() == HttpMethod.POST;
    }

    private Mono<Void> take(Caller caller, ServerWebExchange exchange) {
        return buckets.take(caller.name(), caller.limit()).flatMap(probe -> {
            tell(caller, probe, exchange.getResponse().getHeaders());
            return probe.isConsumed() ? Mono.empty() : Mono.error(tooMany(probe));
        });
    }

    /** The headers of draft-ietf-httpapi-ratelimit-headers. */
    private static void tell(Caller caller, ConsumptionProbe probe, HttpHeaders headers) {
        long reset =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds());
        headers.set(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                caller.policy(),
                                caller.limit().burst(),
                                caller.limit().window().toSeconds()));
        headers.set("RateLimit", "\"%s\";r=%d;t=%d".formatted(caller.policy(), probe.getRemainingTokens(), reset));
    }

    private static ProblemException tooMany(ConsumptionProbe probe) {
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests; try again after the time in the header Retry-After.")
                .retryAfter(wait);
    }

    /** After sign-in, which tells who it is. */
    @Override
    public int getOrder() {
        return -50;
    }
}
