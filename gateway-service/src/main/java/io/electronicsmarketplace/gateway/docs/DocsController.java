package io.electronicsmarketplace.gateway.docs;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import io.electronicsmarketplace.gateway.routing.Backend;
import io.electronicsmarketplace.gateway.routing.Backends;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.micrometer.observation.ObservationRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Hidden
class DocsController {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_DOCUMENT_BYTES = 2 << 20;
    private static final String GATEWAY = "gateway";

    private final Backends backends;
    private final PublicAddress address;
    private final JsonMapper json;
    private final WebClient http;

    DocsController(Backends backends, PublicAddress address, JsonMapper json, ObservationRegistry observations) {
        this.backends = backends;
        this.address = address;
        this.json = json;
        this.http = WebClient.builder()
                .exchangeStrategies(ExchangeStrategies.builder()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_DOCUMENT_BYTES))
                        .build())
                .observationRegistry(observations)
                .build();
    }

    /** A service's document, if it answers. */
    private record Part(String service, Optional<ObjectNode> document) {}

    @GetMapping("/docs/openapi.json")
    Mono<ObjectNode> joined(ServerWebExchange exchange) {
        return Flux.concat(Mono.just(GATEWAY), Flux.fromArray(Backend.values()).map(Backend::id))
                .flatMapSequential(service -> document(service, exchange)
                        .map(document -> new Part(service, Optional.of(document)))
                        .onErrorReturn(new Part(service, Optional.empty())))
                .collect(
                        () -> new JoinedDocument(json, address.uri().toString()),
                        (joined, part) -> part.document()
                                .ifPresentOrElse(
                                        document -> joined.add(capitalised(part.service()), document),
                                        () -> joined.miss(part.service())))
                .map(JoinedDocument::result);
    }

    @GetMapping("/docs/openapi/{service}.json")
    Mono<ObjectNode> ofService(@PathVariable String service, ServerWebExchange exchange) {
        return document(service, exchange)
                .onErrorMap(
                        failure -> !(failure instanceof ProblemException),
                        failure ->
                                ProblemException.unavailable("This service does not answer at the moment.", PATIENCE));
    }

    private Mono<ObjectNode> document(String service, ServerWebExchange exchange) {
        return Mono.justOrEmpty(addressOf(service, exchange))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("service")))
                .flatMap(
                        base -> http.get().uri(base + "/v3/api-docs").retrieve().bodyToMono(ObjectNode.class))
                .timeout(PATIENCE);
    }

    private Optional<String> addressOf(String service, ServerWebExchange exchange) {
        if (service.equals(GATEWAY)) {
            var own = exchange.getRequest().getLocalAddress();
            return Optional.ofNullable(own).map(local -> "http://localhost:" + local.getPort());
        }
        return Arrays.stream(Backend.values())
                .filter(backend -> backend.id().equals(service))
                .map(backend -> backends.addressOf(backend).toString())
                .findFirst();
    }

    /** {@code session-tracker} becomes {@code SessionTracker}. */
    private static String capitalised(String service) {
        var name = new StringBuilder();
        for (String word : service.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
