package io.electronicsmarketplace.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Stands where a service stands: answers every request with what arrived of it. */
public final class EchoBackend implements AutoCloseable {

    /** What the gateway sent. */
    public record Received(String method, String path, Map<String, String> headers) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final DisposableServer server;
    private volatile int status = 200;

    public EchoBackend() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.requestHeaders().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        var echo = new Received(request.method().name(), request.uri(), headers);
        return request.receive()
                .then(request.uri().contains("late") ? Mono.delay(Duration.ofSeconds(30)) : Mono.empty())
                .then(Mono.defer(() -> {
                    received.add(echo);
                    return response.status(status)
                            .header("Content-Type", "application/json")
                            .header("Set-Cookie", "stolen=1")
                            .sendString(Mono.just(JSON.writeValueAsString(echo)))
                            .then();
                }));
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public void answerWith(int status) {
        this.status = status;
    }

    public List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
