package io.electronicsmarketplace.auth;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as the mobile app does: Keycloak's form, a code at a loopback address, PKCE. */
record AppSignIn(String issuer) {

    private static final String REDIRECT = "http://127.0.0.1:5173/callback";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-allowed-0123456789";
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    String accessToken(String username, String password) throws Exception {
        return signIn(username, password).orElseThrow(() -> new AssertionError(username + " cannot sign in"));
    }

    boolean canSignIn(String username, String password) throws Exception {
        return signIn(username, password).isPresent();
    }

    private Optional<String> signIn(String username, String password) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(new LoopbackCookies()).build();
        String page = get(
                        http,
                        endpoint("auth") + "?response_type=code&client_id=mobile&scope=openid&redirect_uri=" + REDIRECT
                                + "&code_challenge_method=S256&code_challenge=" + challenge())
                .body();
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form in " + page);
        }
        var back = post(http, form.group(1).replace("&amp;", "&"), Map.of("username", username, "password", password));
        Matcher code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(back.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            return Optional.empty();
        }
        var tokens = post(
                http,
                endpoint("token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "mobile",
                        "redirect_uri",
                        REDIRECT,
                        "code_verifier",
                        VERIFIER,
                        "code",
                        code.group(1)));
        return Optional.of(
                new JsonMapper().readTree(tokens.body()).path("access_token").asString());
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static HttpResponse<String> get(HttpClient http, String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient http, String address, Map<String, String> fields)
            throws Exception {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends secure cookies to localhost over plain http too, as browsers do. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
