package io.electronicsmarketplace.infrastructure;

/**
 * Where Keycloak is, and its first credentials.
 *
 * @param url public address, without a slash at the end
 * @param backchannelUrl where services reach it, likewise
 * @param adminUser the bootstrap admin, in realm {@code master}
 * @param bootstrapClientId the bootstrap service account, in realm {@code master}
 */
public record KeycloakAddress(
        String url,
        String backchannelUrl,
        String adminUser,
        String adminPassword,
        String bootstrapClientId,
        String bootstrapClientSecret) {

    /** The issuer of a realm's tokens. */
    public String issuer(String realm) {
        return url + "/realms/" + realm;
    }
}
