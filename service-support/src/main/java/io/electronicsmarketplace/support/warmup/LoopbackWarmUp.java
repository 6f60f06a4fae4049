package io.electronicsmarketplace.support.warmup;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Sends the service its own requests over HTTP: classes are loaded, connections are made and most of what a request
 * runs through is compiled before the first request of somebody else. Whatever goes wrong here costs the warm-up alone.
 */
final class LoopbackWarmUp {

    private static final Logger log = LoggerFactory.getLogger(LoopbackWarmUp.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Enough for threads to work side by side, few enough that each request gets somewhere while all is slow. */
    private static final int AT_A_TIME = 4;

    private final WarmUpRequests requests;
    private final WarmUpSettings settings;

    LoopbackWarmUp(WarmUpRequests requests, WarmUpSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    void run() {
        AtomicInteger answered = new AtomicInteger();
        ConnectionProvider connections = ConnectionProvider.create("warm-up", AT_A_TIME);
        try {
            HttpClient http = HttpClient.create(connections).baseUrl(settings.url());
            List<WarmUpRequest> round = requests.requests();
            long start = System.nanoTime();
            Flux.range(0, settings.requests())
                    .takeWhile(number ->
                            System.nanoTime() - start < settings.budget().toNanos())
                    .flatMap(number -> send(http, round.get(number % round.size()), answered), AT_A_TIME)
                    .blockLast(settings.budget().plus(PATIENCE));
            log.info(
                    "Warmed up with {} requests in {} ms",
                    answered,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } catch (RuntimeException e) {
            log.warn("The warm-up failed; the first requests will be slow: {}", e.toString());
        } finally {
            connections.dispose();
        }
    }

    private static Mono<Void> send(HttpClient http, WarmUpRequest request, AtomicInteger answered) {
        String body = request.body();
        return http.headers(headers -> {
                    request.headers().forEach(headers::set);
                    if (body != null) {
                        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
                    }
                })
                .request(body == null ? HttpMethod.GET : HttpMethod.POST)
                .uri(request.path())
                .send(body == null ? ByteBufFlux.empty() : ByteBufFlux.fromString(Mono.just(body)))
                .responseSingle((response, content) -> content.asByteArray().thenReturn(response.status()))
                .timeout(PATIENCE)
                .doOnNext(status -> answered.incrementAndGet())
                .doOnError(failure -> log.debug("{}: {}", request.path(), failure.toString()))
                .onErrorComplete()
                .then();
    }
}
