package io.electronicsmarketplace.support.shopper;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a controller method the {@link Shopper} that is asking. */
final class ShopperArgumentResolver implements HandlerMethodArgumentResolver {

    private final VisitorTokens visitorTokens;

    /** By parameter: Spring reads the annotations of its type anew each time. */
    private final Map<MethodParameter, Boolean> optional = new ConcurrentHashMap<>();

    ShopperArgumentResolver(VisitorTokens visitorTokens) {
        this.visitorTokens = visitorTokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shopper.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        Mono<Object> shopper =
                user().flatMap(userId -> visitor(exchange).flatMap(visitorId -> shopper(visitorId, userId)));
        return optional.computeIfAbsent(parameter, MethodParameter::isOptional)
                ? shopper
                : shopper.switchIfEmpty(Mono.error(ShopperArgumentResolver::nobody));
    }

    private Mono<Optional<String>> visitor(ServerWebExchange exchange) {
        String token = exchange.getRequest().getHeaders().getFirst(VisitorTokens.HEADER);
        return token == null
                ? Mono.just(Optional.empty())
                : visitorTokens.visitorOf(token).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static Mono<Optional<String>> user() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> subject(context.getAuthentication()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static @Nullable String subject(@Nullable Object authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? token.getToken().getSubject()
                : null;
    }

    private static Mono<Object> shopper(Optional<String> visitorId, Optional<String> userId) {
        if (visitorId.isEmpty() && userId.isEmpty()) {
            return Mono.empty();
        }
        return Mono.just(
                new Shopper(visitorId.orElseGet(() -> Shopper.visitorIdOf(userId.orElseThrow())), userId.orElse(null)));
    }

    private static ProblemException nobody() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                "visitor-token-required",
                "Send the header Visitor-Token; GET /bff/session at the gateway returns one.");
    }
}
