package io.electronicsmarketplace.auth.realm;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to a realm what the definition has and it lacks. What is there already is left as it is, but
 * for the secrets of our clients and the addresses they may return to, which belong to the
 * installation and not to the admins.
 */
final class RealmReconciliation {

    private static final Logger log = LoggerFactory.getLogger(RealmReconciliation.class);

    private final RealmDefinition definition;

    RealmReconciliation(RealmDefinition definition) {
        this.definition = definition;
    }

    void bring(RealmResource realm) {
        addRoles(realm);
        definition.clients().forEach(client -> bring(realm, client));
        definition.demoUsers().forEach(user -> addUser(realm, user));
    }

    /** New permissions join the roles that are composed of them; old ones may have been taken away. */
    private void addRoles(RealmResource realm) {
        List<RoleRepresentation> defined = definition.roles();
        Set<String> missing =
                defined.stream().map(RoleRepresentation::getName).collect(Collectors.toCollection(TreeSet::new));
        realm.roles().list().forEach(role -> missing.remove(role.getName()));
        defined.stream().filter(role -> missing.contains(role.getName())).forEach(role -> {
            realm.roles().create(new RoleRepresentation(role.getName(), role.getDescription(), false));
            log.info("Added the role {}", role.getName());
        });
        defined.stream().filter(role -> role.getComposites() != null).forEach(role -> {
            List<RoleRepresentation> parts = role.getComposites().getRealm().stream()
                    .filter(part -> missing.contains(part) || missing.contains(role.getName()))
                    .map(part -> realm.roles().get(part).toRepresentation())
                    .toList();
            if (!parts.isEmpty()) {
                realm.roles().get(role.getName()).addComposites(parts);
            }
        });
    }

    private static void bring(RealmResource realm, ClientRepresentation defined) {
        List<ClientRepresentation> found = realm.clients().findByClientId(defined.getClientId());
        if (found.isEmpty()) {
            realm.clients().create(defined).close();
            log.info("Added the client {}", defined.getClientId());
            return;
        }
        ClientRepresentation client = found.getFirst();
        boolean changed = addRedirects(client, defined);
        if (defined.getSecret() != null && !defined.getSecret().equals(client.getSecret())) {
            client.setSecret(defined.getSecret());
            changed = true;
        }
        if (changed) {
            realm.clients().get(client.getId()).update(client);
            log.info("Brought secret and addresses of the client {} up to date", client.getClientId());
        }
    }

    private static boolean addRedirects(ClientRepresentation client, ClientRepresentation defined) {
        Set<String> addresses = new HashSet<>(Objects.requireNonNullElse(client.getRedirectUris(), List.of()));
        boolean changed = addresses.addAll(Objects.requireNonNullElse(defined.getRedirectUris(), List.of()));
        if (changed) {
            client.setRedirectUris(new ArrayList<>(addresses));
        }
        return changed;
    }

    private static void addUser(RealmResource realm, DemoUser demo) {
        List<UserRepresentation> found = realm.users().searchByUsername(demo.username(), true);
        if (found.isEmpty() && !create(realm, demo)) {
            return;
        }
        UserRepresentation user =
                realm.users().searchByUsername(demo.username(), true).getFirst();
        UserResource resource = realm.users().get(user.getId());
        if (!halfMade(user, resource, demo)) {
            return;
        }
        resource.roles()
                .realmLevel()
                .add(demo.roles().stream()
                        .map(role -> realm.roles().get(role).toRepresentation())
                        .toList());
        user.setEnabled(true);
        resource.update(user);
        log.info("Added the demo user {}", demo.username());
    }

    /** Makes the user, disabled until it has its roles: a start may be interrupted between the two. */
    private static boolean create(RealmResource realm, DemoUser demo) {
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(demo.password());
        var user = new UserRepresentation();
        user.setUsername(demo.username());
        user.setEmail(demo.email());
        user.setEmailVerified(true);
        user.setFirstName(demo.displayName());
        user.setEnabled(false);
        user.setCredentials(List.of(password));
        try (Response created = realm.users().create(user)) {
            boolean done = created.getStatus() == Response.Status.CREATED.getStatusCode();
            if (!done) {
                log.warn("Keycloak refused the demo user {} with {}", demo.username(), created.getStatus());
            }
            return done;
        }
    }

    /** Disabled and without its roles; one whom an admin has suspended has roles still. */
    private static boolean halfMade(UserRepresentation user, UserResource resource, DemoUser demo) {
        return !user.isEnabled()
                && resource.roles().realmLevel().listAll().stream()
                        .noneMatch(role -> demo.roles().contains(role.getName()));
    }
}
