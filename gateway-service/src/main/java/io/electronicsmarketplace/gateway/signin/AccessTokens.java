package io.electronicsmarketplace.gateway.signin;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a signed-in browser's access token, a fresh one when the old one ends within a minute. */
final class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final Clock clock;

    AccessTokens(ReactiveOAuth2AuthorizedClientManager clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    Mono<AccessToken> of(BrowserAuthentication who, ServerWebExchange exchange) {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakClient.ID)
                .principal(who)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return clients.authorize(request)
                .<AccessToken>map(
                        client -> new AccessToken.Valid(client.getAccessToken().getTokenValue()))
                .defaultIfEmpty(new AccessToken.Ended())
                .onErrorResume(failure -> Mono.just(withoutRefresh(who, failure)));
    }

    private AccessToken withoutRefresh(BrowserAuthentication who, Throwable failure) {
        if (failure instanceof ClientAuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
            return new AccessToken.Ended();
        }
        log.warn("An access token cannot be refreshed: {}", failure.toString());
        SignIn signIn = who.signIn();
        return clock.instant().isBefore(signIn.accessTokenEnd())
                ? new AccessToken.Valid(signIn.accessToken())
                : new AccessToken.Unknown();
    }
}
