package io.electronicsmarketplace.support.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The headers that Spring Security gives to answers by default, in one go: its own writers, a dozen one after the
 * other, took a thirtieth of the processor time of a list of recommendations. Without Strict-Transport-Security, which
 * is the gateway's to say: services speak plain HTTP.
 */
public final class AnswerHeaders implements ServerHttpHeadersWriter {

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        addTo(exchange.getResponse().getHeaders(), exchange.getResponse().getStatusCode() != HttpStatus.NOT_MODIFIED);
        return Mono.empty();
    }

    /** Adds those that are not there yet to the headers of an answer that holds something. */
    public static void addTo(HttpHeaders headers) {
        addTo(headers, true);
    }

    private static void addTo(HttpHeaders headers, boolean modified) {
        if (modified && saysNothingOfCaching(headers)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
            headers.set(HttpHeaders.PRAGMA, "no-cache");
            headers.set(HttpHeaders.EXPIRES, "0");
        }
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "X-Frame-Options", "DENY");
        setIfAbsent(headers, "X-XSS-Protection", "0");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
    }

    private static boolean saysNothingOfCaching(HttpHeaders headers) {
        return headers.getFirst(HttpHeaders.CACHE_CONTROL) == null
                && headers.getFirst(HttpHeaders.PRAGMA) == null
                && headers.getFirst(HttpHeaders.EXPIRES) == null;
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (headers.getFirst(name) == null) {
            headers.set(name, value);
        }
    }
}
