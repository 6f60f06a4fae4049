package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.infrastructure.KeycloakAddress;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
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
}
