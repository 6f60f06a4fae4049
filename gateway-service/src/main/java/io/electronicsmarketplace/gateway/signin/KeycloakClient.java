package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The gateway as a client of Keycloak.
 *
 * @param issuer the realm's public address, where browsers sign in
 * @param backchannelUrl where the gateway itself reaches Keycloak
 * @param secret the client's secret
 */
@ConfigurationProperties("gateway.keycloak")
record KeycloakClient(String issuer, String backchannelUrl, String secret) {

    static final String ID = "keycloak";
    static final String CLIENT_ID = "gateway";
    static final String CALLBACK = "/login/oauth2/code/keycloak";

    /** An end point of the realm, as the gateway reaches it. */
    String backchannel(String endpoint) {
        return backchannelUrl + URI.create(issuer).getPath() + "/protocol/openid-connect/" + endpoint;
    }

    /** Written out instead of discovered, so that the gateway starts while Keycloak is away. */
    ClientRegistration registration(PublicAddress address) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(CLIENT_ID)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile", "email")
                .redirectUri(address.resolve(CALLBACK))
                .issuerUri(issuer)
                .authorizationUri(issuer + "/protocol/openid-connect/auth")
                .tokenUri(backchannel("token"))
                .jwkSetUri(backchannel("certs"))
                .userNameAttributeName("sub")
                .build();
    }
}
