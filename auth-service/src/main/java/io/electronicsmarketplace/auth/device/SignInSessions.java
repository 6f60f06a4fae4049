package io.electronicsmarketplace.auth.device;

import io.electronicsmarketplace.auth.keycloak.KeycloakRealm;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserSessionRepresentation;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads and ends the sign-in sessions of one user; those of others do not exist for it. */
@Service
class SignInSessions {

    private final KeycloakRealm keycloak;

    SignInSessions(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    /** The most recently used first. */
    Mono<List<SignInSession>> of(String userId, @Nullable String currentId) {
        return keycloak.call(realm -> sessions(realm, userId)
                .map(session -> new SignInSession(
                        session.getId(),
                        session.getIpAddress(),
                        Instant.ofEpochMilli(session.getStart()),
                        Instant.ofEpochMilli(session.getLastAccess()),
                        session.getClients().values().stream().sorted().toList(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(SignInSession::lastUsedAt).reversed())
                .toList());
    }

    Mono<Void> end(String userId, String id) {
        return keycloak.run(realm -> {
            if (sessions(realm, userId).noneMatch(session -> session.getId().equals(id))) {
                throw new NotFoundException();
            }
            realm.deleteSession(id, false);
        });
    }

    Mono<Void> endOthers(String userId, @Nullable String currentId) {
        return keycloak.run(realm -> sessions(realm, userId)
                .map(UserSessionRepresentation::getId)
                .filter(id -> !id.equals(currentId))
                .forEach(id -> realm.deleteSession(id, false)));
    }

    private static Stream<UserSessionRepresentation> sessions(RealmResource realm, String userId) {
        return realm.users().get(userId).getUserSessions().stream();
    }
}
