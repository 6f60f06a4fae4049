package io.electronicsmarketplace.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.electronicsmarketplace.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorJourneyTest extends GatewayTest {

    private static final String HEADER = "Visitor-Token";

    @Test
    void aClientWithoutAToken_getsOneThatThePublishedKeysVerify() throws Exception {
        var answer = get("/api/v1/products");
        var token = SignedJWT.parse(answer.headers().firstValue(HEADER).orElseThrow());
        var keys = JWKSet.parse(get("/.well-known/visitor-keys.json").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("visitor+jwt");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("marketplace-gateway");
        assertThat(answer.body()).contains(token.serialize());
    }

    @Test
    void aClientThatSendsItsToken_staysTheSame_andGetsNoCookie() throws Exception {
        String token = get("/api/v1/products").headers().firstValue(HEADER).orElseThrow();
        var answer = get("/api/v1/products", HEADER, token);
        assertThat(answer.headers().firstValue(HEADER)).hasValue(token);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains(token);
    }

    @Test
    void aForgedToken_isReplaced_andNeverReachesAService() throws Exception {
        String forged = get("/api/v1/products").headers().firstValue(HEADER).orElseThrow() + "x";
        var answer = get("/api/v1/products", HEADER, forged);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(HEADER)).isPresent().get().isNotEqualTo(forged);
        assertThat(answer.body()).doesNotContain(forged);
    }

    @Test
    void aBrowser_getsItsTokenWithTheFirstPage_inACookieThatScriptsCannotRead() throws Exception {
        var page = get("/", "Sec-Fetch-Site", "none", "Accept", "text/html");
        assertThat(page.body()).contains("Electronics Marketplace");
        assertThat(page.headers().firstValue(HEADER)).isEmpty();
        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("visitor=")
                        .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000")
                        .doesNotContain("Secure", "Domain"));

        String pair = cookies.getFirst().split(";", 2)[0];
        var answer = get("/api/v1/cart", "Sec-Fetch-Site", "same-origin", "Cookie", pair);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue(HEADER)).isEmpty();
        assertThat(answer.body()).contains(pair.substring("visitor=".length()));
    }

    @Test
    void aFile_makesNobodyAVisitor() throws Exception {
        assertThat(get("/placeholder.css").headers().map()).doesNotContainKeys("set-cookie", "visitor-token");
    }

    @Test
    void anAddressOfTheSinglePage_isThePage() throws Exception {
        var answer = get("/products/B01", "Accept", "text/html,application/xhtml+xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
