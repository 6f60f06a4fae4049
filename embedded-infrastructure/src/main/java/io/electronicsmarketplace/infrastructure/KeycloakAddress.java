package io.electronicsmarketplace.infrastructure;

/**
 * Where Keycloak is, and its first credentials.
 *
 * @param url public address and back channel in one, without a slash at the end
 * @param adminUser the bootstrap admin, in realm {@code master}
 * @param bootstrapClientId the bootstrap service account, in realm {@code master}
 */
public record KeycloakAddress(
        String url, String adminUser, String adminPassword, String bootstrapClientId, String bootstrapClientSecret) {

    /** The issuer of a realm's tokens. */
    public String issuer(String realm) {
        return url + "/realms/" + realm;
    }
}
