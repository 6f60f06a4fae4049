package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DirectFeedsTest extends ServiceTest {

    private static final String TOKEN = KEYS.visitorToken("direct");

    @Autowired
    private VisitorTokens tokens;

    @Autowired
    private HttpHandler handler;

    private final Shopper shopper = new Shopper("direct", null);
    private Client visitor;

    @BeforeEach
    void tokenIsKnown() {
        visitor = nobody().with(VisitorTokens.HEADER, TOKEN);
        visitor.get("/api/v1/recommendations/next");
        assertThat(tokens.known(TOKEN)).isEqualTo("direct");
    }

    /** What is escaped is not plain, and means the same. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/recommendations/next?limit=5, /api/v1/recommendations/next?limit=%35",
        "/api/v1/recommendations/next?limit=5&productId=direct-002, /api/v1/recommendations/next?limit=5&productId=direct%2D002",
        "/api/v1/recommendations/next?productId=direct-002, /api/v1/recommendations/next?productId=direct%2D002",
        "/api/v1/recommendations/home?limit=3&category=direct, /api/v1/recommendations/home?limit=3&category=%64irect",
        "/api/v1/recommendations/home?limit=50, /api/v1/recommendations/home?limit=%350",
    })
    void plainRequest_isAnsweredAsTheOrdinaryWayAnswers(String plain, String ordinary) {
        List<String> products = SHOP.open("direct", 8);
        MEMORY.did(ShopperId.visitor("direct"), InteractionType.VIEW, products.get(3), Instant.now());
        assertThat(read(plain)).isNotNull();
        assertThat(read(ordinary)).isNull();
        await().untilAsserted(() -> {
            Client.Answer direct = visitor.get(plain);
            Client.Answer usual = visitor.get(ordinary);
            assertThat(direct.status()).isEqualTo(200);
            assertThat(direct.products()).isNotEmpty();
            assertThat(withoutId(direct)).isEqualTo(withoutId(usual));
            assertThat(headers(direct)).isEqualTo(headers(usual));
        });
    }

    @Test
    void allRequests_comeHereFirst() {
        assertThat(handler).isInstanceOf(DirectFeeds.class);
    }

    @Test
    void whatNoListCanBeMadeFor_isAnsweredTheOrdinaryWay() {
        var request = MockServerHttpRequest.get("/api/v1/recommendations/next")
                .header(VisitorTokens.HEADER, TOKEN)
                .build();
        var response = new MockServerHttpResponse();
        var direct = new DirectFeeds(
                (asked, answer) -> {
                    answer.setStatusCode(HttpStatus.I_AM_A_TEAPOT);
                    return answer.setComplete();
                },
                new PlainRequests(tokens),
                (wanted, asked) -> Mono.error(new IllegalStateException("no list")),
                JsonMapper.shared().writerFor(Feed.class),
                new DirectRequestTimers(new SimpleMeterRegistry(), "test"));
        direct.handle(request, response).block();
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.I_AM_A_TEAPOT);
    }

    @Test
    void plainRequest_isCountedAmongAllRequests() {
        visitor.get("/api/v1/recommendations/next?limit=5");
        await().untilAsserted(() -> assertThat(series()).hasSize(1)); // the labels of both ways are the same
        double before = requests();
        visitor.get("/api/v1/recommendations/next?limit=5");
        visitor.get("/api/v1/recommendations/next?limit=%35");
        await().untilAsserted(() -> assertThat(requests()).isEqualTo(before + 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=51", "limit=five", "limit=-1", "limit=099", "productId="})
    void refusedParameters_areRefusedByTheOrdinaryWay(String query) {
        assertThat(read("/api/v1/recommendations/next?" + query)).isNull();
        Client.Answer answer = visitor.get("/api/v1/recommendations/next?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).startsWith("/problems/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations/next?limit=5&limit=6",
                "/api/v1/recommendations/next?limit=",
                "/api/v1/recommendations/next?limit=+5",
                "/api/v1/recommendations/next?category=direct",
                "/api/v1/recommendations/home?productId=direct-002",
                "/api/v1/recommendations/home?category=a%20b",
                "/api/v1/recommendations/home/",
                "/api/v1/recommendations/hidden",
                "/api/v1/products/direct-002/similar",
            })
    void whatLeavesSomethingToDecide_isNotPlain(String address) {
        assertThat(read(address)).isNull();
    }

    @Test
    void whoIsAVisitor_withAKnownToken_isPlain() {
        String address = "/api/v1/recommendations/home";
        assertThat(read(address)).isEqualTo(new FeedRequest(Surface.HOME, shopper, null, null, 20));
        assertThat(plain(MockServerHttpRequest.get(address).build())).isNull();
        assertThat(plain(MockServerHttpRequest.get(address)
                        .header(VisitorTokens.HEADER, KEYS.visitorToken("never seen"))
                        .build()))
                .isNull();
        assertThat(plain(MockServerHttpRequest.get(address)
                        .header(VisitorTokens.HEADER, TOKEN)
                        .header("Authorization", "Bearer " + KEYS.accessToken("mia"))
                        .build()))
                .isNull();
        assertThat(plain(MockServerHttpRequest.post(address)
                        .header(VisitorTokens.HEADER, TOKEN)
                        .build()))
                .isNull();
    }

    private FeedRequest read(String address) {
        return plain(MockServerHttpRequest.method(HttpMethod.GET, URI.create(address))
                .header(VisitorTokens.HEADER, TOKEN)
                .build());
    }

    private FeedRequest plain(MockServerHttpRequest request) {
        return new PlainRequests(tokens).read(request);
    }

    private static ObjectNode withoutId(Client.Answer answer) {
        return ((ObjectNode) answer.json()).without("recommendationId");
    }

    private static Map<String, List<String>> headers(Client.Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        return headers;
    }

    private double requests() {
        String line = series().getFirst();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    private List<String> series() {
        return Client.nobody(managementPort)
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"" + RecommendationsController.NEXT_PATH + "\"")
                        && line.contains("status=\"200\""))
                .toList();
    }
}
