package io.electronicsmarketplace.gateway.signin;

import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes {@code GET /bff/login?returnTo=/path} begin a sign-in, and no other request. */
final class LoginRequestResolver implements ServerOAuth2AuthorizationRequestResolver {

    static final String PATH = "/bff/login";

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    LoginRequestResolver(ReactiveClientRegistrationRepository registrations) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().equals(PATH)
                ? resolve(exchange, KeycloakClient.ID)
                : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
        String returnTo =
                LocalPath.orHome(exchange.getRequest().getQueryParams().getFirst("returnTo"));
        return requests.resolve(exchange, registrationId)
                .map(request -> OAuth2AuthorizationRequest.from(request)
                        .attributes(attributes -> attributes.put(LoginRequests.RETURN_TO, returnTo))
                        .build());
    }
}
