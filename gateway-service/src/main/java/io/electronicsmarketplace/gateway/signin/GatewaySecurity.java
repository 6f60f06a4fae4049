package io.electronicsmarketplace.gateway.signin;

import io.electronicsmarketplace.support.problem.ProblemWriter;
import io.electronicsmarketplace.support.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out who is asking. What they may do is each service's own to check, so everybody may pass.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

    @Bean
    SecurityWebFilterChain gatewayChain(
            ServerHttpSecurity http,
            ProblemWriter problems,
            ClientRegistration keycloak,
            ReactiveClientRegistrationRepository registrations,
            SessionTokens tokens,
            LoginOutcome outcome,
            JsonMapper json) {
        var context = new SessionSecurityContext();
        var authorities = new ReactiveJwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(
                new ReactiveJwtGrantedAuthoritiesConverterAdapter(new Permissions()));
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .securityContextRepository(context)
                .oauth2Login(login -> login.securityContextRepository(context)
                        .authenticationMatcher(new PathPatternParserServerWebExchangeMatcher(KeycloakClient.CALLBACK))
                        .authorizationRequestResolver(new LoginRequestResolver(registrations))
                        .authorizationRequestRepository(new LoginRequests(keycloak, json))
                        .authorizedClientRepository(tokens)
                        .authenticationSuccessHandler(outcome)
                        .authenticationFailureHandler(outcome))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities))
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .csrf(CsrfSpec::disable) // see the package origin
                .headers(HeaderSpec::disable) // see the package headers
                .requestCache(RequestCacheSpec::disable) // would save addresses in the session
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .build();
    }
}
