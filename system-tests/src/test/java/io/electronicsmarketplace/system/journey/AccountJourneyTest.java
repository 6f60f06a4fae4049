package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Browser;
import io.electronicsmarketplace.system.client.Seller;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountJourneyTest extends SystemTest {

    @Test
    void mobileApp_signsInWithPkce_andSeesItsProfile() {
        assertThat(signedIn("ada").api().get("/api/v1/me").expect(200).text()).contains("ada");
    }

    @Test
    void browser_signsInByCookie_writes_andSignsOut() {
        var browser = new Browser(gateway.base());
        browser.call("GET", "/bff/session", null).expect(200);

        Answer home = browser.signIn(browser.open("/bff/login?returnTo=/"), "ben", "ben-demo-1");

        assertThat(home.status()).as(home.toString()).isEqualTo(200);
        assertThat(browser.address().getAuthority()).isEqualTo(gateway.base().getAuthority());
        assertThat(browser.call("GET", "/api/v1/me", null).expect(200).text()).contains("ben");
        assertThat(browser.call("POST", "/bff/logout", null).status()).isLessThan(400);
        browser.call("GET", "/api/v1/me", null).expectProblem(401);
    }

    @Test
    void newAccount_signsIn() {
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        String email = name + "@example.org";
        Answer answer = newVisitor()
                .api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/accounts",
                        Map.of("email", email, "password", "A-long-passphrase-1", "name", "Tess Ter"));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 202);

        String token = io.electronicsmarketplace.system.client.SignIn.asMobileApp(
                market.issuer(), email, "A-long-passphrase-1");

        assertThat(gateway.with("Authorization", "Bearer " + token)
                        .get("/api/v1/me")
                        .expect(200)
                        .text())
                .contains(email);
    }

    @Test
    void withoutSignIn_401_andWithoutThePermission_403_asProblemDetails() {
        Map<String, ?> listing =
                Map.of("productId", someProducts(1).getFirst(), "condition", "good", "price", Seller.euros("10.00"));

        newVisitor()
                .api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/listings", listing)
                .expectProblem(401);
        signedIn("ben")
                .api()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/listings", listing)
                .expectProblem(403);
    }

    @Test
    void forgedToken_is401() {
        String token = accessToken("ben");
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        gateway.with("Authorization", "Bearer " + forged).get("/api/v1/me").expectProblem(401);
    }
}
