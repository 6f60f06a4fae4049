package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.infrastructure.Part;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What shoppers see while Redis or Keycloak is away: architecture.md, "When something breaks". */
class SignInFaultsTest extends SignInGateway {

    @Test
    void withoutRedis_readsGoOnAsAVisitor_signedInWritesAre503_andTheSignInComesBackWithRedis() throws Exception {
        browser.signIn("ada", "ada-demo-1", "/");
        assertThat(browser.get("/api/v1/cart").body()).contains("Bearer ");
        String token = MobileSignIn.accessToken(REALM, "ben", "ben-demo-1");
        String session = browser.cookie("session").orElseThrow();
        INFRASTRUCTURE.stop(Part.REDIS);
        try {
            browser.get("/api/v1/products"); // notices
            long start = System.nanoTime();
            HttpResponse<String> read = browser.get("/api/v1/products");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).contains("visitor-token").doesNotContain("Bearer ");
            assertThat(browser.get("/bff/session").body()).contains("\"signedIn\":false");
            var write = browser.post("/api/v1/orders", "Sec-Fetch-Site", "same-origin");
            assertProblem(write, 503, "/problems/unavailable");
            assertThat(write.headers().firstValue("Retry-After")).isPresent();
            assertProblem(browser.post("/bff/logout", "Sec-Fetch-Site", "same-origin"), 503, "/problems/unavailable");
            var mobile = browser.send(HttpRequest.newBuilder(URI.create(GATEWAY + "/api/v1/me"))
                    .header("Authorization", "Bearer " + token));
            assertThat(mobile.body()).contains("Bearer " + token);
            assertThat(browser.cookie("session")).hasValue(session);
        } finally {
            INFRASTRUCTURE.start(Part.REDIS);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.get("/api/v1/cart").body().contains("Bearer "));
    }

    @Test
    void withoutKeycloak_whoIsSignedInGoesOn_andSigningInSaysThatItIsAway() throws Exception {
        browser.signIn("ada", "ada-demo-1", "/");
        INFRASTRUCTURE.stop(Part.KEYCLOAK);
        try {
            assertThat(browser.get("/api/v1/me").body()).contains("Bearer ");
            assertThat(Browser.location(new Browser(GATEWAY).get("/bff/login"))).hasToString("/?sign-in=unavailable");
            assertThat(browser.post("/bff/logout", "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(browser.get("/bff/session").body()).contains("\"signedIn\":false");
        } finally {
            INFRASTRUCTURE.start(Part.KEYCLOAK);
        }
    }
}
