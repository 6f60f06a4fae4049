package io.electronicsmarketplace.auth.admin;

import io.electronicsmarketplace.auth.event.AccountEvents;
import io.electronicsmarketplace.auth.keycloak.KeycloakRealm;
import io.electronicsmarketplace.auth.keycloak.RealmRoles;
import io.electronicsmarketplace.events.AccountEvent.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads accounts, gives roles, suspends. */
@Service
class UserManagement {

    private final KeycloakRealm keycloak;
    private final AccountEvents events;

    UserManagement(KeycloakRealm keycloak, AccountEvents events) {
        this.keycloak = keycloak;
        this.events = events;
    }

    /** Up to {@code limit} accounts from the {@code first} on, of which name or address contain the words. */
    Mono<List<ManagedUser>> find(@Nullable String words, int first, int limit) {
        return keycloak.call(realm -> {
            List<UserRepresentation> found = words == null
                    ? realm.users().list(first, limit)
                    : realm.users().search(words, first, limit);
            return found.stream().map(user -> managed(realm, user)).toList();
        });
    }

    Mono<RolesOutcome> giveRoles(String userId, Set<String> wanted, String adminId) {
        return keycloak.call(realm -> {
            List<RoleRepresentation> roles = realm.roles().list().stream()
                    .filter(role -> RealmRoles.isRole(role.getName()))
                    .toList();
            Set<String> unknown = new TreeSet<>(wanted);
            unknown.removeAll(names(roles));
            if (!unknown.isEmpty()) {
                return new RolesOutcome.Unknown(List.copyOf(unknown), names(roles));
            }
            RoleScopeResource of = realm.users().get(userId).roles().realmLevel();
            List<String> has = names(of.listAll());
            if (userId.equals(adminId)
                    && !wanted.containsAll(
                            has.stream().filter(RealmRoles::isRole).toList())) {
                return new RolesOutcome.OwnManagement();
            }
            of.add(select(roles, role -> wanted.contains(role) && !has.contains(role)));
            of.remove(select(roles, role -> !wanted.contains(role) && has.contains(role)));
            return new RolesOutcome.Given(
                    managed(realm, realm.users().get(userId).toRepresentation()));
        });
    }

    /** Nobody suspended can sign in, and all devices are signed out. */
    Mono<Void> suspend(String userId) {
        return enable(userId, false)
                .then(keycloak.run(realm -> realm.users().get(userId).logout()))
                .then(events.publish(Kind.SUSPENDED, userId));
    }

    Mono<Void> reinstate(String userId) {
        return enable(userId, true).then(events.publish(Kind.REINSTATED, userId));
    }

    private Mono<Void> enable(String userId, boolean enabled) {
        return keycloak.run(realm -> {
            UserRepresentation user = realm.users().get(userId).toRepresentation();
            user.setEnabled(enabled);
            realm.users().get(userId).update(user);
        });
    }

    private static List<RoleRepresentation> select(
            Collection<RoleRepresentation> roles, java.util.function.Predicate<String> which) {
        return roles.stream().filter(role -> which.test(role.getName())).toList();
    }

    private static List<String> names(Collection<RoleRepresentation> roles) {
        return roles.stream().map(RoleRepresentation::getName).sorted().toList();
    }

    private static ManagedUser managed(RealmResource realm, UserRepresentation user) {
        return new ManagedUser(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.getFirstName(),
                !Boolean.TRUE.equals(user.isEnabled()),
                RealmRoles.effective(realm, user.getId()).stream()
                        .filter(RealmRoles::isRole)
                        .toList(),
                Instant.ofEpochMilli(user.getCreatedTimestamp()));
    }
}
