package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.gateway.address.PublicAddress;
import io.electronicsmarketplace.gateway.routing.Backends;
import io.electronicsmarketplace.gateway.session.BrowserSessions;
import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final int CONNECT_TIMEOUT_MILLIS = 1000;
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    ClientRegistration keycloakRegistration(KeycloakClient client, PublicAddress address) {
        return client.registration(address);
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration keycloak) {
        return new InMemoryReactiveClientRegistrationRepository(keycloak);
    }

    @Bean
    SessionTokens sessionTokens(ClientRegistration keycloak) {
        return new SessionTokens(keycloak);
    }

    /** For calls that a sign-in needs; traced like all others. */
    @Bean
    WebClient signInHttp(ObservationRegistry observations) {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
                .responseTimeout(RESPONSE_TIMEOUT);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .observationRegistry(observations)
                .build();
    }

    /** The security filter chain finds it by its type. */
    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(WebClient signInHttp) {
        var exchange = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        exchange.setWebClient(signInHttp);
        return exchange;
    }

    @Bean
    AccessTokens accessTokens(
            ReactiveClientRegistrationRepository registrations,
            SessionTokens tokens,
            WebClient signInHttp,
            Clock clock) {
        var refresh = new WebClientReactiveRefreshTokenTokenResponseClient();
        refresh.setWebClient(signInHttp);
        var clients = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, tokens);
        clients.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(grant -> grant.accessTokenResponseClient(refresh))
                .build());
        return new AccessTokens(clients, clock);
    }

    @Bean
    Identification identification(WebClient signInHttp, Backends backends) {
        return new Identification(signInHttp, backends);
    }

    @Bean
    KeycloakSignOut keycloakSignOut(WebClient signInHttp, KeycloakClient client) {
        return new KeycloakSignOut(signInHttp, client);
    }

    @Bean
    LoginOutcome loginOutcome(Visitors visitors, Identification identification) {
        return new LoginOutcome(visitors, identification);
    }

    @Bean
    TokenRelayFilter tokenRelayFilter(AccessTokens accessTokens, BrowserSessions sessions) {
        return new TokenRelayFilter(accessTokens, sessions);
    }

    @Bean
    KeycloakThereFilter keycloakThereFilter(WebClient signInHttp, KeycloakClient client) {
        return new KeycloakThereFilter(signInHttp, client);
    }
}
