package io.electronicsmarketplace.auth.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.auth.keycloak.KeycloakClients;
import io.electronicsmarketplace.auth.keycloak.KeycloakSettings;
import io.electronicsmarketplace.infrastructure.KeycloakAddress;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Starting again and again must add what is missing and undo nothing that an admin did. */
class RealmStartTest {

    private static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KEYCLOAK);
    private static final KeycloakAddress KEYCLOAK = INFRASTRUCTURE.keycloak();

    private final String name = "start-" + UUID.randomUUID();
    private Keycloak admin;

    @BeforeEach
    void firstStart() throws Exception {
        start(settings("first-secret", KEYCLOAK.bootstrapClientSecret()), "http://localhost:8080");
        admin = KeycloakClients.own(settings("first-secret", ""));
    }

    @AfterEach
    void close() {
        admin.close();
    }

    private KeycloakSettings settings(String adminSecret, String bootstrapSecret) {
        return new KeycloakSettings(
                KEYCLOAK.issuer(name),
                KEYCLOAK.url(),
                adminSecret,
                "gateway-secret",
                KEYCLOAK.bootstrapClientId(),
                bootstrapSecret);
    }

    private static void start(KeycloakSettings keycloak, String publicUrl) throws Exception {
        var definition = new RealmDefinition(keycloak, new RealmSettings(publicUrl, true));
        new RealmStart(keycloak, definition, new RealmReconciliation(definition)).run();
    }

    private RealmResource realm() {
        return admin.realm(name);
    }

    private List<String> compositesOf(String role) {
        return realm().roles().get(role).getRoleComposites().stream()
                .map(RoleRepresentation::getName)
                .sorted()
                .toList();
    }

    @Test
    void theFirstStart_makesTheRealm_afterWhichTheBootstrapClientIsNotNeeded() throws Exception {
        assertThat(compositesOf("seller")).containsExactly("listing:write");
        assertThat(realm().toRepresentation().isBruteForceProtected()).isTrue();
        assertThat(realm().users().searchByUsername("ada", true)).hasSize(1);
        start(settings("first-secret", ""), "http://localhost:8080");
        assertThat(realm().users().searchByUsername("ada", true)).hasSize(1);
    }

    @Test
    void whatAnAdminChanged_staysAcrossStarts() throws Exception {
        realm().roles()
                .get("seller")
                .deleteComposites(List.of(realm().roles().get("listing:write").toRepresentation()));
        realm().roles().create(new RoleRepresentation("curator", "made by an admin", false));
        UserRepresentation ada = realm().users().searchByUsername("ada", true).getFirst();
        ada.setFirstName("Countess");
        realm().users().get(ada.getId()).update(ada);
        var settings = realm().toRepresentation();
        settings.setAccessTokenLifespan(120);
        realm().update(settings);

        start(settings("first-secret", ""), "http://localhost:8080");

        assertThat(compositesOf("seller")).isEmpty();
        assertThat(realm().roles().get("curator").toRepresentation().getDescription())
                .isEqualTo("made by an admin");
        assertThat(realm().users().get(ada.getId()).toRepresentation().getFirstName())
                .isEqualTo("Countess");
        assertThat(realm().toRepresentation().getAccessTokenLifespan()).isEqualTo(120);
    }

    @Test
    void whatIsMissing_isAdded_withItsPlaceInTheRoles() throws Exception {
        realm().roles().deleteRole("model:promote");
        String mobile = realm().clients().findByClientId("mobile").getFirst().getId();
        realm().clients().get(mobile).remove();

        start(settings("first-secret", ""), "http://localhost:9999");

        assertThat(compositesOf("admin")).contains("model:promote");
        assertThat(realm().clients().findByClientId("mobile")).hasSize(1);
        assertThat(realm().clients().findByClientId("gateway").getFirst().getRedirectUris())
                .containsExactlyInAnyOrder(
                        "http://localhost:8080/login/oauth2/code/keycloak",
                        "http://localhost:9999/login/oauth2/code/keycloak");
    }

    @Test
    void aNewSecretOfOurOwn_isTakenOverWithTheBootstrapClient() throws Exception {
        start(settings("second-secret", KEYCLOAK.bootstrapClientSecret()), "http://localhost:8080");
        try (Keycloak own = KeycloakClients.own(settings("second-secret", ""))) {
            assertThat(own.tokenManager().getAccessTokenString()).isNotEmpty();
        }
    }

    @Test
    void aStart_waitsForAKeycloakThatIsNotThereYet() throws Exception {
        INFRASTRUCTURE.stop(Part.KEYCLOAK);
        CompletableFuture<Void> starting;
        try {
            starting = CompletableFuture.runAsync(() -> {
                try {
                    start(settings("first-secret", ""), "http://localhost:8080");
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            assertThat(starting).isNotDone();
        } finally {
            INFRASTRUCTURE.start(Part.KEYCLOAK);
        }
        starting.get(60, TimeUnit.SECONDS);
    }
}
