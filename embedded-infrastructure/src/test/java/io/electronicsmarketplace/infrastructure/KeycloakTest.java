package io.electronicsmarketplace.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class KeycloakTest {
    private final TestInfrastructure infrastructure = TestInfrastructure.shared(Part.KEYCLOAK);

    @Test
    void freshRealm_hasTheIssuerThatItsAddressPromises() throws Exception {
        String realm = infrastructure.freshRealm("{\"realm\": \"any\", \"enabled\": true}");
        String issuer = infrastructure.keycloak().issuer(realm);
        assertThat(get(issuer + "/.well-known/openid-configuration")).contains("\"issuer\":\"" + issuer + "\"");
    }

    @Test
    void bootstrapClient_getsAToken() throws Exception {
        KeycloakAddress keycloak = infrastructure.keycloak();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak.issuer("master") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(keycloak.bootstrapClientId(), keycloak.bootstrapClientSecret())))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("access_token");
        }
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
