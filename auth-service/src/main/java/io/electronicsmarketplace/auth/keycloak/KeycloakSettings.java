package io.electronicsmarketplace.auth.keycloak;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Keycloak is and who we are there.
 *
 * @param issuer the realm's public address; its last part is the realm's name
 * @param backchannelUrl where this service reaches Keycloak
 * @param adminSecret secret of our own client {@code auth-service} in the realm
 * @param gatewaySecret secret that the client {@code gateway} gets
 * @param bootstrapClientId service account in the realm {@code master} that creates the realm once
 * @param bootstrapClientSecret its secret; empty where the realm is there already
 */
@ConfigurationProperties("auth.keycloak")
public record KeycloakSettings(
        String issuer,
        String backchannelUrl,
        String adminSecret,
        String gatewaySecret,
        String bootstrapClientId,
        String bootstrapClientSecret) {

    public String realm() {
        String path = URI.create(issuer).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
