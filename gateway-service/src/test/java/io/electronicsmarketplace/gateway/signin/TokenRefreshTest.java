package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While the realm's access tokens end so soon that every request needs a new one. */
class TokenRefreshTest extends SignInGateway {

    @BeforeAll
    static void shortLives() throws Exception {
        REALM.setAccessTokenLifespan(30);
    }

    @AfterAll
    static void ordinaryLives() throws Exception {
        REALM.setAccessTokenLifespan(300);
    }

    @Test
    void aTokenNearItsEnd_isRefreshed_andTheNewOneIsKept() throws Exception {
        browser.signIn("ada", "ada-demo-1", "/");
        String first = authorization();
        String second = authorization();
        assertThat(first).startsWith("Bearer ");
        assertThat(second).startsWith("Bearer ").isNotEqualTo(first);
    }

    private String authorization() throws Exception {
        return JSON.readTree(browser.get("/api/v1/me").body())
                .path("headers")
                .path("authorization")
                .asString();
    }

    @Test
    void aSignInThatAnAdminEnded_isNoneAnyMore() throws Exception {
        browser.signIn("ben", "ben-demo-1", "/");
        String userId = JSON.readTree(browser.get("/bff/session").body())
                .path("user")
                .path("id")
                .asString();
        REALM.endSessionsOf(userId);
        var write = browser.post("/api/v1/orders", "Sec-Fetch-Site", "same-origin");
        assertProblem(write, 401, "/problems/signed-out");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(browser.get("/api/v1/products").body()).doesNotContain("Bearer ");
    }
}
