package io.electronicsmarketplace.gateway.storefront;

import io.electronicsmarketplace.gateway.visitor.Visitors;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Serves the page at {@code /}, and makes whoever opens a page a visitor. */
@Component
class PageFilter implements WebFilter, Ordered {

    private final Visitors visitors;

    PageFilter(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (exchange.getRequest().getMethod() != HttpMethod.GET || !PageResolver.isPage(exchange, path.substring(1))) {
            return chain.filter(exchange);
        }
        visitors.current(exchange);
        return path.equals("/")
                ? chain.filter(exchange.mutate()
                        .request(request -> request.path("/" + PageResolver.PAGE))
                        .build())
                : chain.filter(exchange);
    }

    /** After sign-in and limits, right before the page is looked for. */
    @Override
    public int getOrder() {
        return 0;
    }
}
