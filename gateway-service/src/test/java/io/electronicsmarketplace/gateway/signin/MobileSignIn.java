package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as the mobile app does: a public client with PKCE that listens at a loopback address. */
final class MobileSignIn {

    private static final String REDIRECT = "http://127.0.0.1:5173/callback";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-allowed-0123456789";

    private MobileSignIn() {}

    static String accessToken(TestRealm realm, String username, String password) throws Exception {
        var browser = new Browser(realm.keycloak().url());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        var page = browser.send(HttpRequest.newBuilder(URI.create(realm.endpoint("auth")
                + "?response_type=code&client_id=mobile&scope=openid&redirect_uri=" + REDIRECT
                + "&code_challenge_method=S256&code_challenge=" + challenge)));
        Matcher form = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        var back = browser.send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + username + "&password=" + password)));
        Matcher code =
                Pattern.compile("code=([^&]+)").matcher(Browser.location(back).getQuery());
        assertThat(code.find()).isTrue();
        var tokens = browser.send(HttpRequest.newBuilder(URI.create(realm.endpoint("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=authorization_code&client_id=mobile&redirect_uri=" + REDIRECT
                        + "&code_verifier=" + VERIFIER + "&code=" + code.group(1))));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return new JsonMapper().readTree(tokens.body()).path("access_token").asString();
    }
}
