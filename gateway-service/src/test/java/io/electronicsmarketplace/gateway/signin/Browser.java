package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as far as signing in needs one: cookies, forms, and the headers that tell who sends. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    /** Sends secure cookies to localhost over plain http too, as browsers do. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String gateway;

    Browser(String gateway) {
        this.gateway = gateway;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(gateway).resolve(path)).header("Sec-Fetch-Site", "same-origin"));
    }

    HttpResponse<String> post(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway).resolve(path)).POST(BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Goes to sign in, fills in Keycloak's form and comes back; the answer to the return. */
    HttpResponse<String> signIn(String username, String password, String returnTo) throws Exception {
        return send(HttpRequest.newBuilder(returnAddress(username, password, returnTo)));
    }

    /** The address at the gateway to which Keycloak sends the browser back with a code. */
    URI returnAddress(String username, String password, String returnTo) throws Exception {
        var begin = get("/bff/login?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
        assertThat(begin.statusCode()).as(begin.body()).isEqualTo(302);
        var page = send(HttpRequest.newBuilder(location(begin)));
        if (page.statusCode() == 302) {
            return location(page); // still signed in at Keycloak
        }
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        String fields = "username=%s&password=%s&credentialId=".formatted(username, password);
        var answer = send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return location(answer);
    }

    static URI location(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
