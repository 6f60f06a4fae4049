package io.electronicsmarketplace.support.security;

import io.electronicsmarketplace.support.problem.ProblemWriter;
import io.electronicsmarketplace.support.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

/**
 * Makes a service a resource server: an access token, where one is sent, must be valid (signature,
 * issuer, audience, expiry), and methods ask for permissions with {@code @PreAuthorize}. Requests
 * without a token go on as anonymous.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive"
                    + ".ReactiveOAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnProperty("marketplace.identity.issuer")
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
public class ResourceServerAutoConfiguration {

    private static final String AUDIENCE = "marketplace-api";

    /**
     * @param issuer what tokens must name: Keycloak's public address
     * @param keysUrl where its keys are read: its back-channel address
     */
    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder accessTokenDecoder(
            @Value("${marketplace.identity.issuer}") String issuer,
            @Value("${marketplace.identity.keys-url}") String keysUrl) {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(keysUrl).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(10)),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain resourceServer(ServerHttpSecurity http, ProblemWriter problems) {
        var authorities = new ReactiveJwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(
                new ReactiveJwtGrantedAuthoritiesConverterAdapter(new Permissions()));
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities))
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                // Else every request makes a session to look in it for a request before a sign-in, which hops two
                // threads.
                .requestCache(requests -> requests.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(HeaderSpec::disable)
                .addFilterAt(
                        new HttpHeaderWriterWebFilter(new AnswerHeaders()), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .csrf(CsrfSpec::disable) // no cookie is ever read here: the gateway is where browsers end
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .build();
    }

    /** No span and timer for each filter: they cost more than all filters do, and tell of nothing that differs. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Spring's firewall, which matches names and values of headers against patterns of Unicode each time that one is read:
     * some thirty times a request, and a visitor token has 300 characters. Printable ASCII, which those patterns take, is
     * told by a look.
     */
    @Bean
    @ConditionalOnMissingBean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        Predicate<String> printable = ResourceServerAutoConfiguration::isPrintableAscii;
        firewall.setAllowedHeaderNames(printable.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES));
        firewall.setAllowedHeaderValues(printable.or(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES));
        return firewall;
    }

    /** @param text {@code null} for a header that was not sent */
    private static boolean isPrintableAscii(@Nullable String text) {
        if (text == null) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Addresses and headers that no honest client sends, such as with control characters. */
    @Bean
    ServerExchangeRejectedHandler rejectedAsProblem(ProblemWriter problems) {
        return (exchange, rejection) -> problems.write(
                exchange,
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The address or a header holds characters that are not taken here.",
                        List.of()));
    }
}
