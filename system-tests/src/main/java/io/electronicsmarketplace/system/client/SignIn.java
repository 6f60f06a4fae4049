package io.electronicsmarketplace.system.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** Signs in as the mobile app does: authorisation code with PKCE, at Keycloak's own page. */
public final class SignIn {
    private static final String REDIRECT = "http://127.0.0.1:" + Browser.CALLBACK_PORT + "/callback";

    private SignIn() {}

    /** @return an access token */
    public static String asMobileApp(String issuer, String user, String password) {
        String verifier = random();
        String query = Browser.form(
                "client_id", "mobile",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", REDIRECT,
                "state", random(),
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256");
        var browser = new Browser(URI.create(issuer + "/"));
        Answer page = browser.open(issuer + "/protocol/openid-connect/auth?" + query);
        browser.signIn(page, user, password);
        if (browser.address().getPort() != Browser.CALLBACK_PORT) {
            throw new AssertionError("not back at the app but at " + browser.address());
        }
        String code = parameter(browser.address(), "code");
        return Api.at(URI.create(issuer))
                .send(
                        "POST",
                        issuer + "/protocol/openid-connect/token",
                        Browser.form(
                                "grant_type", "authorization_code",
                                "client_id", "mobile",
                                "redirect_uri", REDIRECT,
                                "code", code,
                                "code_verifier", verifier),
                        "application/x-www-form-urlencoded")
                .expect(200)
                .json()
                .required("access_token")
                .asString();
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + address));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
