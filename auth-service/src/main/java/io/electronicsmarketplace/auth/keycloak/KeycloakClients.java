package io.electronicsmarketplace.auth.keycloak;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** Makes admin clients that do not wait for ever. */
public final class KeycloakClients {

    private static final int CONNECT_TIMEOUT_SECONDS = 1;
    private static final int READ_TIMEOUT_SECONDS = 5;
    private static final int CONNECTIONS = 16;

    private static final String MASTER = "master";
    private static final String OWN_CLIENT = "auth-service";

    private KeycloakClients() {}

    /** Signs in as our own client in the marketplace's realm. */
    public static Keycloak own(KeycloakSettings settings) {
        return client(settings, settings.realm(), OWN_CLIENT, settings.adminSecret());
    }

    /** Signs in as the bootstrap client, which may create realms. */
    public static Keycloak bootstrap(KeycloakSettings settings) {
        return client(settings, MASTER, settings.bootstrapClientId(), settings.bootstrapClientSecret());
    }

    private static Keycloak client(KeycloakSettings settings, String realm, String id, String secret) {
        return KeycloakBuilder.builder()
                .serverUrl(settings.backchannelUrl())
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(id)
                .clientSecret(secret)
                .resteasyClient(http())
                .build();
    }

    private static Client http() {
        var builder = (ResteasyClientBuilder) ClientBuilder.newBuilder();
        return builder.connectionPoolSize(CONNECTIONS)
                .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .connectionCheckoutTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }
}
