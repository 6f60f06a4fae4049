package io.electronicsmarketplace.gateway.routing;

import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import io.electronicsmarketplace.support.warmup.WarmUpRequest;
import io.electronicsmarketplace.support.warmup.WarmUpRequests;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Stands in for the services while the gateway warms up: they may start later, and would count and log what nobody
 * asked. Ends, and its route with it, when the gateway is ready.
 */
@Component
class WarmUpBackend implements WarmUpRequests, AutoCloseable {

    static final String ID = "warm-up";
    static final String PATH = "/api/v1/warm-up";

    /** So many that their signatures get verified by compiled code. */
    private static final int VISITORS = 50;

    /** As long as an event of a shopper, and an answer of a product or two. */
    private static final String BODY = "{\"items\":[\"%s\"]}".formatted("x".repeat(400));

    private final Visitors visitors;
    private final DisposableServer server;
    private volatile boolean open = true;

    WarmUpBackend(Visitors visitors) {
        this.visitors = visitors;
        this.server = HttpServer.create()
                .host(InetAddress.getLoopbackAddress().getHostAddress())
                .port(0)
                .handle((request, response) -> request.receive()
                        .then()
                        .thenEmpty(response.header("Content-Type", "application/json")
                                .sendString(Mono.just(BODY))))
                .bindNow();
    }

    String address() {
        return "http://%s:%d".formatted(server.host(), server.port());
    }

    boolean isOpen() {
        return open;
    }

    @Override
    public List<WarmUpRequest> requests() {
        return IntStream.range(0, VISITORS)
                .mapToObj(
                        number -> Map.of(VisitorTokens.HEADER, visitors.issue().token()))
                .flatMap(visitor -> Stream.of(
                        WarmUpRequest.post(PATH, visitor, BODY), WarmUpRequest.get(PATH + "?limit=20", visitor)))
                .toList();
    }

    /** Spring says so before it says that the service is ready. */
    @EventListener(ApplicationReadyEvent.class)
    void end() {
        close();
    }

    @Override
    public void close() {
        open = false;
        server.dispose();
    }
}
