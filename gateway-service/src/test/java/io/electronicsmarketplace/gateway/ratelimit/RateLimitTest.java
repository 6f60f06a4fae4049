package io.electronicsmarketplace.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Without Redis, so with the gateway's own buckets. */
@TestPropertySource(
        properties = {
            "spring.data.redis.url=redis://127.0.0.1:1",
            "gateway.rate-limits.shopper.per-second=1",
            "gateway.rate-limits.shopper.burst=3"
        })
class RateLimitTest extends GatewayTest {

    @Test
    void whoAsksTooMuch_is429AndToldWhenToComeBack_andOthersAreNotConcerned() throws Exception {
        String visitor = get(null).headers().firstValue("Visitor-Token").orElseThrow();
        String other = get(null).headers().firstValue("Visitor-Token").orElseThrow();
        for (int request = 3; request > 0; request--) {
            var answer = get(visitor);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"shopper\";q=3;w=3");
            assertThat(answer.headers().firstValue("RateLimit"))
                    .get()
                    .asString()
                    .startsWith("\"shopper\";r=");
        }
        HttpResponse<String> refused = null;
        for (int request = 0; request < 10 && (refused == null || refused.statusCode() == 200); request++) {
            refused = get(visitor); // some tokens may have come back meanwhile
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(get(other).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String visitorToken) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url("/api/v1/products")));
        if (visitorToken != null) {
            request.header("Visitor-Token", visitorToken);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
