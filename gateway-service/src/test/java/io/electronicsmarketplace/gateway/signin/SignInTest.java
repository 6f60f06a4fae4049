package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import io.electronicsmarketplace.gateway.EchoBackend;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The whole way of a browser: through Keycloak's form and back, with the real Keycloak and Redis. */
class SignInTest extends SignInGateway {

    @Test
    void signIn_byCodeWithPkce_makesTheBrowserAUser_andRelaysItsToken() throws Exception {
        browser.get("/bff/session");
        var begin = browser.get("/bff/login?returnTo=/cart");
        assertThat(Browser.location(begin).getQuery())
                .contains("code_challenge_method=S256", "response_type=code", "state=", "nonce=");

        var back = browser.signIn("ada", "ada-demo-1", "/cart?x=1");
        assertThat(Browser.location(back)).hasToString("/cart?x=1");
        JsonNode session = JSON.readTree(browser.get("/bff/session").body());
        assertThat(session.path("signedIn").asBoolean()).isTrue();
        assertThat(session.path("user").path("name").asString()).isEqualTo("Ada");
        assertThat(session.path("user").path("permissions").values())
                .extracting(JsonNode::asString)
                .containsExactly("listing:write", "order:place");

        JsonNode echo = JSON.readTree(browser.get("/api/v1/me").body()).path("headers");
        var token = JWTParser.parse(echo.path("authorization").asString().substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(token.getAudience()).contains("marketplace-api");
        assertThat(token.getIssuer()).isEqualTo(REALM.issuer());
        assertThat(token.getSubject()).isEqualTo(session.path("user").path("id").asString());
        assertThat(token.getClaim("sid")).isNotNull();
        assertThat(Duration.between(Instant.now(), token.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(echo.has("cookie")).isFalse();
    }

    @Test
    void theSessionCookie_cannotBeReadByScripts_isNotSentByOtherSites_andChangesAtSignIn() throws Exception {
        var begin = browser.get("/bff/login");
        String before = browser.cookie("session").orElseThrow();
        assertThat(begin.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Secure"));
        browser.signIn("ada", "ada-demo-1", "/");
        assertThat(browser.cookie("session")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void signIn_tellsSessionTrackerWhoTheVisitorWas_andMakesANewVisitor() throws Exception {
        browser.get("/bff/session");
        String before = browser.cookie("visitor").orElseThrow();
        browser.signIn("ada", "ada-demo-1", "/");
        assertThat(browser.cookie("visitor")).isPresent().get().isNotEqualTo(before);
        assertThat(identificationsOf(before)).hasSize(1);
        assertThat(identificationsOf(before).getFirst().headers().get("authorization"))
                .startsWith("Bearer ");
    }

    @Test
    void signIn_doesNotFailWhenSessionTrackerDoes_andTellsItLater() throws Exception {
        browser.get("/bff/session");
        String before = browser.cookie("visitor").orElseThrow();
        BACKEND.answerWith(503);
        assertThat(Browser.location(browser.signIn("ada", "ada-demo-1", "/"))).hasToString("/");
        int failed = identificationsOf(before).size();
        BACKEND.answerWith(202);
        browser.get("/bff/session");
        browser.get("/bff/session");
        assertThat(identificationsOf(before)).hasSize(failed + 1);
    }

    private static List<EchoBackend.Received> identificationsOf(String visitorToken) {
        return BACKEND.received().stream()
                .filter(request -> request.path().equals("/api/v1/browsing-session/identification"))
                .filter(request -> visitorToken.equals(request.headers().get("visitor-token")))
                .toList();
    }

    @Test
    void signOut_endsTheSessionHereAndAtKeycloak_andMakesANewVisitor() throws Exception {
        browser.signIn("ben", "ben-demo-1", "/");
        String visitor = browser.cookie("visitor").orElseThrow();
        var answer = browser.post("/bff/logout", "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(browser.cookie("visitor")).isPresent().get().isNotEqualTo(visitor);
        assertThat(JSON.readTree(browser.get("/bff/session").body())
                        .path("signedIn")
                        .asBoolean())
                .isFalse();
        var page = browser.send(HttpRequest.newBuilder(Browser.location(browser.get("/bff/login"))));
        assertThat(page.statusCode()).as("Keycloak asks for the password again").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/a\nb", "evil"})
    void signIn_neverEndsElsewhere(String returnTo) throws Exception {
        var back = browser.signIn("ada", "ada-demo-1", returnTo);
        assertThat(Browser.location(back)).hasToString("/");
    }

    @Test
    void aCodeThatThisBrowserDidNotAskFor_signsNobodyIn() throws Exception {
        URI stolen = new Browser(GATEWAY).returnAddress("ada", "ada-demo-1", "/");
        var answer = browser.send(HttpRequest.newBuilder(stolen));
        assertThat(Browser.location(answer)).hasToString("/?sign-in=failed");
        assertThat(browser.get("/bff/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void aWriteByCookie_fromAnotherSite_isRefused_andOneFromOurPageIsNot() throws Exception {
        browser.signIn("ada", "ada-demo-1", "/");
        String path = "/api/v1/orders";
        assertProblem(browser.post(path), 403, "/problems/cross-site-request");
        assertProblem(browser.post(path, "Sec-Fetch-Site", "cross-site"), 403, "/problems/cross-site-request");
        assertProblem(browser.post(path, "Sec-Fetch-Site", "same-site"), 403, "/problems/cross-site-request");
        assertProblem(browser.post(path, "Origin", "https://evil.example"), 403, "/problems/cross-site-request");
        assertProblem(browser.post(path, "X-CSRF-Token", "guess"), 403, "/problems/cross-site-request");
        assertThat(browser.post(path, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
        assertThat(browser.post(path, "Origin", GATEWAY).statusCode()).isEqualTo(200);
        String token = JSON.readTree(browser.get("/bff/session").body())
                .path("csrfToken")
                .asString();
        assertThat(browser.post(path, "X-CSRF-Token", token).statusCode()).isEqualTo(200);
    }

    @Test
    void aMobileClientsToken_passesThrough_andAForgedOneIsRefused() throws Exception {
        String token = MobileSignIn.accessToken(REALM, "ada", "ada-demo-1");
        var answer = bearer(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())
                        .path("headers")
                        .path("authorization")
                        .asString())
                .isEqualTo("Bearer " + token);
        assertProblem(bearer(token.substring(0, token.length() - 8) + "AAAAAAAA"), 401, "/problems/unauthorized");
        assertProblem(bearer("no token"), 401, "/problems/unauthorized");
    }

    private HttpResponse<String> bearer(String token) throws Exception {
        return new Browser(GATEWAY)
                .send(HttpRequest.newBuilder(URI.create(GATEWAY + "/api/v1/me"))
                        .header("Authorization", "Bearer " + token));
    }

    @Test
    void thePasswordGrant_andACodeWithoutPkce_areRefusedByKeycloak() throws Exception {
        var grant = browser.send(HttpRequest.newBuilder(URI.create(REALM.endpoint("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=mobile&username=ada&password=ada-demo-1")));
        assertThat(grant.statusCode()).isEqualTo(400);
        assertThat(grant.body()).contains("unauthorized_client");
        var noPkce = browser.send(HttpRequest.newBuilder(URI.create(REALM.endpoint("auth")
                + "?response_type=code&client_id=mobile&redirect_uri=http://127.0.0.1:5000/callback")));
        assertThat(Browser.location(noPkce).getQuery()).contains("error=invalid_request", "code_challenge");
    }
}
