package io.electronicsmarketplace.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutingTest extends GatewayTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private ReactiveResilience4JCircuitBreakerFactory breakers;

    @Autowired
    private RouteLocator routes;

    @Autowired
    private RequestLimits limits;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products?q=phone",
                "/api/v1/products/B01/listings",
                "/api/v1/cart/items/7",
                "/api/v1/me",
                "/api/v1/admin/users/3/roles",
                "/api/v1/interactions",
                "/api/v1/consent"
            })
    void aPathOfAService_arrivesThereUnchanged(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("path").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/products", "/bff/nothing", "/nothing.png", "/actuator/health"})
    void anUnknownPath_is404AsProblem(String path) throws Exception {
        assertProblem(get(path), 404, "/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products/B01/similar", "/api/v1/recommendations/home", "/api/v1/models"})
    void aServiceThatIsGone_is503WithRetryAfter(String path) throws Exception {
        var answer = get(path);
        assertProblem(answer, 503, "/problems/unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void theGateway_hasRoutedRequests_beforeItIsReady_thatNoServiceHeardOf() throws Exception {
        var breaker =
                breakers.getCircuitBreakerRegistry().circuitBreaker("warm-up").getMetrics();
        assertThat(breaker.getNumberOfSuccessfulCalls()).isPositive();
        assertThat(breaker.getNumberOfFailedCalls()).isZero();
        assertProblem(get("/api/v1/warm-up"), 404, "/problems/not-found");
        assertThat(BACKEND.received()).noneMatch(request -> request.path().contains("warm-up"));
    }

    @Test
    void aServiceThatIsLate_is503() throws Exception {
        assertProblem(get("/api/v1/products/late"), 503, "/problems/unavailable");
    }

    @Test
    void aPromotion_mayTakeFiveTimesAsLong() {
        Route promotion = routes.getRoutes()
                .filter(route -> route.getId().equals(Routes.PROMOTION))
                .blockFirst();
        assertThat(promotion).isNotNull();
        assertThat(promotion.getMetadata())
                .containsEntry("response-timeout", 5 * limits.deadline().toMillis());
    }

    @Test
    void aBodyThatIsTooLarge_is413_alsoWhenItsSizeIsNotDeclared() throws Exception {
        byte[] body = new byte[1_100_000];
        assertProblem(post(BodyPublishers.ofByteArray(body)), 413, "/problems/body-too-large");
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
        assertProblem(post(chunked), 413, "/problems/body-too-large");
    }

    @Test
    void headersThatAreTooLarge_are431() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/api/v1/products")))
                .header("Big", "x".repeat(17_000))
                .build();
        assertProblem(http.send(request, BodyHandlers.ofString()), 431, "/problems/headers-too-large");
    }

    @Test
    void identityThatAClientMadeUp_doesNotReachAService() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/api/v1/products")))
                .header("X-User-Id", "root")
                .header("X-Forwarded-User", "root")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Remote-User", "root")
                .header("Shopper-Id", "u:root")
                .header("Cookie", "session=1")
                .header("User-Agent", "a phone")
                .header("Idempotency-Key", "1")
                .build();
        JsonNode headers = JSON.readTree(
                        http.send(request, BodyHandlers.ofString()).body())
                .path("headers");
        assertThat(headers.propertyNames())
                .doesNotContain("x-user-id", "x-forwarded-user", "remote-user", "shopper-id", "cookie", "authorization")
                .contains("user-agent", "idempotency-key", "visitor-token");
        assertThat(headers.path("x-forwarded-for").asString("")).doesNotContain("10.0.0.1");
    }

    @Test
    void anAnswer_hasSecurityHeaders_andNoCookieOfAService() throws Exception {
        var answer = get("/api/v1/products");
        assertThat(answer.headers().map())
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("stolen"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aLongAnswer_isCompressedForThoseWhoAcceptIt() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/api/v1/products?q=" + "phone".repeat(400))))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(answer.body()).readAllBytes()).hasSizeGreaterThan(2000);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/api/v1/orders")))
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo(type);
        assertThat(problem.path("traceId").asString()).isNotEmpty();
    }
}
