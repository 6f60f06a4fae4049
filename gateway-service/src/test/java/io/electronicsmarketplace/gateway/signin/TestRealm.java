package io.electronicsmarketplace.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.infrastructure.KeycloakAddress;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The marketplace's realm as auth-service keeps it as code, in a Keycloak of the test run, with two users. */
record TestRealm(KeycloakAddress keycloak, String name) {

    static final String SECRET = "gateway-secret-of-the-test";

    private static final Path FILE = Path.of("../auth-service/src/main/resources/realm/marketplace-realm.json");
    private static final JsonMapper JSON = new JsonMapper();

    static TestRealm create(TestInfrastructure infrastructure, String gateway) {
        try {
            String text = Files.readString(FILE)
                    .replace("${PUBLIC_URL}", gateway)
                    .replace("${KEYCLOAK_GATEWAY_SECRET}", SECRET)
                    .replace("${KEYCLOAK_ADMIN_SECRET}", "unused");
            var realm = (ObjectNode) JSON.readTree(text);
            addUser(realm, "ada", "Ada", "buyer", "seller");
            addUser(realm, "ben", "Ben", "buyer");
            return new TestRealm(infrastructure.keycloak(), infrastructure.freshRealm(realm.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addUser(ObjectNode realm, String name, String displayName, String... roles) {
        ObjectNode user = realm.withArray("users")
                .addObject()
                .put("username", name)
                .put("email", name + "@example.com")
                .put("firstName", displayName)
                .put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", name + "-demo-1");
        for (String role : roles) {
            user.withArray("realmRoles").add(role);
        }
    }

    String issuer() {
        return keycloak.issuer(name);
    }

    String endpoint(String endpoint) {
        return issuer() + "/protocol/openid-connect/" + endpoint;
    }

    /** Below a minute the gateway refreshes a token at every request. */
    void setAccessTokenLifespan(int seconds) throws Exception {
        admin("PUT", "", "{\"accessTokenLifespan\":%d}".formatted(seconds));
    }

    /** As an admin does in Keycloak's console. */
    void endSessionsOf(String userId) throws Exception {
        admin("POST", "/users/" + userId + "/logout", "");
    }

    private void admin(String method, String path, String json) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var grant = HttpRequest.newBuilder(
                            URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(keycloak.bootstrapClientId(), keycloak.bootstrapClientSecret())))
                    .build();
            String token = JSON.readTree(
                            http.send(grant, BodyHandlers.ofString()).body())
                    .path("access_token")
                    .asString();
            var request = HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/" + name + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
    }
}
