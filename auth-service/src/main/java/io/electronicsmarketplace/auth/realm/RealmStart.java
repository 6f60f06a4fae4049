package io.electronicsmarketplace.auth.realm;

import io.electronicsmarketplace.auth.keycloak.KeycloakClients;
import io.electronicsmarketplace.auth.keycloak.KeycloakSettings;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the realm to its definition, and waits with growing pauses for a Keycloak that is not there
 * yet.
 */
final class RealmStart {

    private static final Logger log = LoggerFactory.getLogger(RealmStart.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final KeycloakSettings settings;
    private final RealmDefinition definition;
    private final RealmReconciliation reconciliation;

    RealmStart(KeycloakSettings settings, RealmDefinition definition, RealmReconciliation reconciliation) {
        this.settings = settings;
        this.definition = definition;
        this.reconciliation = reconciliation;
    }

    /** Returns when the realm is as it should be. */
    void run() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!tryOnce()) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        log.info("The realm {} is as it should be", settings.realm());
    }

    private boolean tryOnce() {
        try {
            bring();
            return true;
        } catch (ProcessingException | WebApplicationException failure) {
            log.info("Waiting for Keycloak at {}: {}", settings.backchannelUrl(), reason(failure));
            return false;
        }
    }

    private void bring() {
        try (Keycloak own = KeycloakClients.own(settings)) {
            own.tokenManager().getAccessToken();
            reconciliation.bring(own.realm(settings.realm()));
        } catch (NotFoundException | NotAuthorizedException unknown) {
            // There is no realm yet, or it does not know our secret: the bootstrap client's turn.
            bringAsBootstrapClient(unknown);
        }
    }

    private void bringAsBootstrapClient(ClientErrorException unknown) {
        if (settings.bootstrapClientSecret().isEmpty()) {
            log.error(
                    "Keycloak does not know the client auth-service of the realm {}. Import the realm, or set "
                            + "KEYCLOAK_BOOTSTRAP_CLIENT_SECRET so that it can be created",
                    settings.realm());
            throw unknown;
        }
        try (Keycloak bootstrap = KeycloakClients.bootstrap(settings)) {
            boolean exists = bootstrap.realms().findAll().stream()
                    .map(RealmRepresentation::getRealm)
                    .anyMatch(settings.realm()::equals);
            if (!exists) {
                bootstrap.realms().create(definition.representation());
                log.info("Created the realm {}", settings.realm());
                bootstrap.tokenManager().grantToken(); // the old token knows nothing of the new realm
            }
            reconciliation.bring(bootstrap.realm(settings.realm()));
        }
    }

    private static String reason(Exception failure) {
        return failure.getCause() == null
                ? failure.toString()
                : failure.getCause().toString();
    }
}
