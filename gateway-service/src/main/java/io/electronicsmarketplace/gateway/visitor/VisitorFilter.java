package io.electronicsmarketplace.gateway.visitor;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives the client back its visitor token with whatever answer it gets. */
final class VisitorFilter implements WebFilter, Ordered {

    private final Visitors visitors;

    VisitorFilter(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            visitors.answer(exchange);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    /** Before sign-in, so that the redirect that ends it can carry the new visitor's cookie. */
    @Override
    public int getOrder() {
        return -200;
    }
}
