package io.electronicsmarketplace.auth.profile;

import io.electronicsmarketplace.auth.event.AccountEvents;
import io.electronicsmarketplace.auth.keycloak.KeycloakRealm;
import io.electronicsmarketplace.auth.keycloak.RealmRoles;
import io.electronicsmarketplace.events.AccountEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads and changes accounts for their owners. */
@Service
class Profiles {

    private final KeycloakRealm keycloak;
    private final AccountEvents events;

    Profiles(KeycloakRealm keycloak, AccountEvents events) {
        this.keycloak = keycloak;
        this.events = events;
    }

    Mono<Profile> of(String userId) {
        return keycloak.call(realm -> read(realm, userId));
    }

    Mono<Profile> change(String userId, ProfileChange change) {
        return keycloak.call(realm -> {
            var user = realm.users().get(userId).toRepresentation();
            user.setFirstName(change.name());
            realm.users().get(userId).update(user);
            return read(realm, userId);
        });
    }

    /**
     * Deletes the account. The others are told first: being told of an account that then stays is
     * mended by asking again, an account that has gone without their hearing of it is not.
     */
    Mono<Void> erase(String userId) {
        return events.publish(Kind.ERASED, userId)
                .then(keycloak.run(realm -> realm.users().get(userId).remove()));
    }

    private static Profile read(RealmResource realm, String userId) {
        UserRepresentation user = realm.users().get(userId).toRepresentation();
        List<String> effective = RealmRoles.effective(realm, userId);
        return new Profile(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.getFirstName() == null ? user.getUsername() : user.getFirstName(),
                effective.stream().filter(RealmRoles::isRole).toList(),
                effective.stream().filter(RealmRoles::isPermission).toList(),
                Instant.ofEpochMilli(user.getCreatedTimestamp()));
    }
}
