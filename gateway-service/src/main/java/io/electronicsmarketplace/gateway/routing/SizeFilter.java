package io.electronicsmarketplace.gateway.routing;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses what is too large, by its declared size and, for bodies sent in chunks, while it comes. */
@Component
class SizeFilter implements WebFilter, Ordered {

    private static final PathPattern PHOTOS =
            PathPatternParser.defaultInstance.parse("/api/v1/listings/{id}/photos/{number}");

    private final RequestLimits limits;

    SizeFilter(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (sizeOf(request.getHeaders()) > limits.headers().toBytes()) {
            return Mono.error(new ProblemException(
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "headers-too-large",
                    "All headers together may have %d KB."
                            .formatted(limits.headers().toKilobytes())));
        }
        DataSize limit = bodyLimit(request);
        if (request.getHeaders().getContentLength() > limit.toBytes()) {
            return Mono.error(bodyTooLarge(limit));
        }
        return chain.filter(exchange.mutate().request(counted(request, limit)).build());
    }

    private static long sizeOf(HttpHeaders headers) {
        long[] size = {0};
        headers.forEach((name, values) ->
                values.forEach(value -> size[0] += name.length() + (value == null ? 0 : value.length())));
        return size[0];
    }

    private DataSize bodyLimit(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        return PHOTOS.matches(path) ? limits.photo() : limits.body();
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, DataSize limit) {
        if (request.getHeaders().getContentLength() >= 0) {
            return request; // the server reads no more than was declared
        }
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
                        DataBufferUtils.release(buffer);
                        sink.error(bodyTooLarge(limit));
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
    }

    private static ProblemException bodyTooLarge(DataSize limit) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body may have %d KB here.".formatted(limit.toKilobytes()));
    }

    @Override
    public int getOrder() {
        return -210;
    }
}
