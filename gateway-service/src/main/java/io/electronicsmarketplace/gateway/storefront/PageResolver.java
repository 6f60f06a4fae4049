package io.electronicsmarketplace.gateway.storefront;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.resource.PathResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds a file of the storefront. An address that a browser goes to and that is no file is one of the
 * single page's own, so the page is the answer; everything else that is missing is 404.
 */
final class PageResolver extends PathResourceResolver {

    static final String PAGE = "index.html";

    /** First parts of paths that are never pages. */
    private static final Set<String> NOT_PAGES = Set.of(
            "api", "bff", "docs", "login", "oauth2", "assets", "images", "actuator", "v3", "webjars", ".well-known");

    @Override
    protected Mono<Resource> resolveResourceInternal(
            @Nullable ServerWebExchange exchange,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Mono<Resource> file = super.resolveResourceInternal(exchange, requestPath, locations, chain);
        return exchange != null && isPage(exchange, requestPath)
                ? file.switchIfEmpty(super.resolveResourceInternal(exchange, PAGE, locations, chain))
                : file;
    }

    /** Whether this is the address of a page: {@code /} always is, others if a browser goes there. */
    static boolean isPage(ServerWebExchange exchange, String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        if (path.isEmpty()) {
            return true;
        }
        return !NOT_PAGES.contains(first)
                && exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }
}
