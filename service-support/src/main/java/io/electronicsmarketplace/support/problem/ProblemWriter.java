package io.electronicsmarketplace.support.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failure of a request, from controllers, filters and security alike, as {@code
 * application/problem+json}. What nobody foresaw is logged here, once, with the trace id that the
 * client gets; that a client did not wait for its answer is no failure.
 */
public final class ProblemWriter implements ErrorWebExceptionHandler, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;
    private final @Nullable Tracer tracer;

    public ProblemWriter(JsonMapper json, @Nullable Tracer tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        HttpHeaders headers = failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
        return write(exchange, ProblemTranslator.translate(failure), headers, failure);
    }

    /** Writes this problem as the answer; for filters that refuse a request by themselves. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
        return write(exchange, problem, HttpHeaders.EMPTY, null);
    }

    private Mono<Void> write(
            ServerWebExchange exchange, ProblemDetail problem, HttpHeaders headers, @Nullable Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return failure == null ? Mono.empty() : Mono.error(failure);
        }
        String traceId = traceId();
        if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value() && failure != null) {
            log(exchange.getRequest(), traceId, failure);
        }
        problem.setProperty("traceId", traceId);
        response.setRawStatusCode(problem.getStatus());
        headers.forEach((name, values) -> response.getHeaders().put(name, values));
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && !response.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsBytes(problem);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static void log(ServerHttpRequest request, String traceId, Throwable failure) {
        if (failure instanceof AbortedException) {
            log.debug("{} {}: the client did not wait, trace {}", request.getMethod(), request.getPath(), traceId);
        } else {
            log.error("{} {} failed, trace {}", request.getMethod(), request.getPath(), traceId, failure);
        }
    }

    private String traceId() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span != null
                ? span.context().traceId()
                : "%016x".formatted(ThreadLocalRandom.current().nextLong());
    }

    /** Before Spring Boot's own handler, which is at -1. */
    @Override
    public int getOrder() {
        return -2;
    }
}
