package io.electronicsmarketplace.gateway.address;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * On a developer's machine, sends a browser that begins to sign in at {@code 127.0.0.1} to {@code
 * localhost} (or the other way round): it comes back to the public address, and would not send there
 * the cookie that it got here.
 */
@Component
class CanonicalHostFilter implements WebFilter, Ordered {

    private final PublicAddress address;

    CanonicalHostFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String host = request.getHeaders().getFirst("Host");
        if (host == null
                || !address.isLoopback()
                || !request.getPath().value().equals("/bff/login")
                || host.equals(address.uri().getAuthority())
                || !address.isOwnOrigin(address.uri().getScheme() + "://" + host)) {
            return chain.filter(exchange);
        }
        String query = request.getURI().getRawQuery();
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse()
                .getHeaders()
                .setLocation(URI.create(address.resolve("/bff/login" + (query == null ? "" : "?" + query))));
        return exchange.getResponse().setComplete();
    }

    @Override
    public int getOrder() {
        return -190;
    }
}
