package io.electronicsmarketplace.auth.realm;

import io.electronicsmarketplace.auth.keycloak.KeycloakSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.util.JsonSerialization;
import org.springframework.core.io.ClassPathResource;

/** The realm as {@code realm/marketplace-realm.json} describes it, with this installation's values. */
final class RealmDefinition {

    private final KeycloakSettings keycloak;
    private final RealmSettings settings;

    RealmDefinition(KeycloakSettings keycloak, RealmSettings settings) {
        this.keycloak = keycloak;
        this.settings = settings;
    }

    /** A fresh copy. */
    RealmRepresentation representation() {
        try {
            String text = filled(
                    new ClassPathResource("realm/marketplace-realm.json").getContentAsString(StandardCharsets.UTF_8));
            RealmRepresentation realm = JsonSerialization.readValue(text, RealmRepresentation.class);
            realm.setRealm(keycloak.realm());
            return realm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the realm's definition cannot be read", unreadable);
        }
    }

    private String filled(String text) {
        String filled = text;
        var values = Map.of(
                "${PUBLIC_URL}", settings.publicUrl(),
                "${KEYCLOAK_GATEWAY_SECRET}", keycloak.gatewaySecret(),
                "${KEYCLOAK_ADMIN_SECRET}", keycloak.adminSecret());
        for (var value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    List<RoleRepresentation> roles() {
        return representation().getRoles().getRealm();
    }

    List<ClientRepresentation> clients() {
        return representation().getClients();
    }

    List<DemoUser> demoUsers() {
        if (!settings.demoAccounts()) {
            return List.of();
        }
        try (var json = new ClassPathResource("realm/demo-users.json").getInputStream()) {
            return List.of(JsonSerialization.readValue(json, DemoUser[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demo users cannot be read", unreadable);
        }
    }
}
