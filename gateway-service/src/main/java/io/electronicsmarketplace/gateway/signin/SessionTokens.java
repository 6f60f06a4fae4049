package io.electronicsmarketplace.gateway.signin;

import java.time.Instant;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Keeps the tokens of a sign-in in the browser's session. */
final class SessionTokens implements ServerOAuth2AuthorizedClientRepository {

    /** Only tells the library that the token has an age; it is not read. */
    private static final Instant ISSUED = Instant.EPOCH;

    private final ClientRegistration registration;

    SessionTokens(ClientRegistration registration) {
        this.registration = registration;
    }

    @Override
    @SuppressWarnings("unchecked") // there is one type of authorised client
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return (Mono<T>) exchange.getSession()
                .mapNotNull(session -> SignIn.of(session).map(this::client).orElse(null));
    }

    private OAuth2AuthorizedClient client(SignIn signIn) {
        var access = new OAuth2AccessToken(TokenType.BEARER, signIn.accessToken(), ISSUED, signIn.accessTokenEnd());
        return new OAuth2AuthorizedClient(
                registration, signIn.userId(), access, new OAuth2RefreshToken(signIn.refreshToken(), null));
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> save(client, principal, session))
                .then();
    }

    private static void save(OAuth2AuthorizedClient client, Authentication principal, WebSession session) {
        String access = client.getAccessToken().getTokenValue();
        Instant end = Objects.requireNonNull(client.getAccessToken().getExpiresAt());
        String refresh = Objects.requireNonNull(client.getRefreshToken()).getTokenValue();
        if (principal.getPrincipal() instanceof OidcUser user) {
            new SignIn(principal.getName(), nameOf(user), access, end, refresh).keepIn(session);
        } else {
            SignIn.of(session)
                    .ifPresent(signIn -> signIn.refreshed(access, end, refresh).keepIn(session));
        }
    }

    private static String nameOf(OidcUser user) {
        String name = user.getFullName() != null ? user.getFullName() : user.getPreferredUsername();
        return name == null ? "" : name;
    }

    /** The grant has ended at Keycloak, and with it the sign-in. */
    @Override
    public Mono<Void> removeAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate);
    }
}
