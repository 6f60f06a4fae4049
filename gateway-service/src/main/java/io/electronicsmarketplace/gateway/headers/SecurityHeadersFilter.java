package io.electronicsmarketplace.gateway.headers;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the security headers of every answer, errors included. */
@Component
class SecurityHeadersFilter implements WebFilter, Ordered {

    /** Product pictures of imported catalogues lie at other hosts, hence {@code https:} for images. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob: https:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI sets styles from its scripts. */
    private static final String DOCS_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'";

    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private final PublicAddress address;

    SecurityHeadersFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean docs = path.startsWith("/docs") || path.startsWith("/webjars/");
        exchange.getResponse().beforeCommit(() -> {
            write(exchange.getResponse().getHeaders(), docs);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void write(HttpHeaders headers, boolean docs) {
        headers.set("Content-Security-Policy", docs ? DOCS_POLICY : POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.remove("X-XSS-Protection");
        if (address.isSecure()) {
            headers.set("Strict-Transport-Security", YEAR);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
