package io.electronicsmarketplace.auth.keycloak;

import java.util.List;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Realm roles come in two kinds: permissions, named {@code thing:action}, and roles that are composed
 * of them and given to people. A few more are Keycloak's own.
 */
public final class RealmRoles {

    private RealmRoles() {}

    public static boolean isPermission(String name) {
        return name.contains(":");
    }

    /** A role that is ours, to be given to people. */
    public static boolean isRole(String name) {
        return !isPermission(name)
                && !name.startsWith("default-roles-")
                && !name.equals("offline_access")
                && !name.equals("uma_authorization");
    }

    /** Everything that a user has, directly or through a role, sorted by name. */
    public static List<String> effective(RealmResource realm, String userId) {
        return realm.users().get(userId).roles().realmLevel().listEffective().stream()
                .map(RoleRepresentation::getName)
                .sorted()
                .toList();
    }
}
