package io.electronicsmarketplace.auth.signup;

import io.electronicsmarketplace.auth.keycloak.KeycloakRealm;
import io.electronicsmarketplace.support.problem.ProblemException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes accounts in Keycloak. */
@Service
class SignUp {

    private static final Logger log = LoggerFactory.getLogger(SignUp.class);

    private final KeycloakRealm keycloak;

    SignUp(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    /** Completes whether the account is new or was there before; an account that exists is not touched. */
    Mono<Void> create(NewAccount account) {
        return keycloak.run(realm -> create(realm, account));
    }

    private static void create(RealmResource realm, NewAccount account) {
        try (Response answer = realm.users().create(representation(account))) {
            switch (answer.getStatus()) {
                case 201 -> giveRoles(realm, CreatedResponseUtil.getCreatedId(answer), account);
                case 409 -> log.info("A sign-up for an account that exists");
                case 400 ->
                    throw ProblemException.badRequest(
                            "password", "The password, the name or the address is not acceptable.");
                default -> throw new ServerErrorException(answer.getStatus());
            }
        }
    }

    private static UserRepresentation representation(NewAccount account) {
        var password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(account.password());
        var user = new UserRepresentation();
        user.setUsername(account.usernameOrEmail());
        user.setEmail(account.email());
        user.setFirstName(account.name());
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        return user;
    }

    /** An account without its roles would be of no use and could not be made again, so it is undone. */
    private static void giveRoles(RealmResource realm, String id, NewAccount account) {
        List<String> roles = new ArrayList<>(List.of("buyer"));
        if (account.sells()) {
            roles.add("seller");
        }
        try {
            realm.users()
                    .get(id)
                    .roles()
                    .realmLevel()
                    .add(roles.stream()
                            .map(role -> realm.roles().get(role).toRepresentation())
                            .toList());
        } catch (RuntimeException failure) {
            realm.users().get(id).remove();
            throw failure;
        }
    }
}
