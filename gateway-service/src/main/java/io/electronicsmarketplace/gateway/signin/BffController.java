package io.electronicsmarketplace.gateway.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.electronicsmarketplace.gateway.origin.CsrfTokens;
import io.electronicsmarketplace.gateway.session.BrowserSessions;
import io.electronicsmarketplace.gateway.signin.BrowserSession.User;
import io.electronicsmarketplace.gateway.visitor.Visitor;
import io.electronicsmarketplace.gateway.visitor.Visitors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/bff")
@Tag(name = "Browser", description = "Sign-in for browsers; mobile clients use Keycloak themselves")
class BffController {

    private final Visitors visitors;
    private final BrowserSessions sessions;
    private final AccessTokens accessTokens;
    private final Identification identification;
    private final KeycloakSignOut keycloak;

    BffController(
            Visitors visitors,
            BrowserSessions sessions,
            AccessTokens accessTokens,
            Identification identification,
            KeycloakSignOut keycloak) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.identification = identification;
        this.keycloak = keycloak;
    }

    @Operation(summary = "Who is signed in; also makes the caller a visitor")
    @GetMapping("/session")
    Mono<ResponseEntity<BrowserSession>> session(@Parameter(hidden = true) ServerWebExchange exchange) {
        Visitor visitor = visitors.current(exchange);
        return who().flatMap(who -> user(who, exchange))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(user -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new BrowserSession(
                                user.isPresent(), user.orElse(null), visitor.id(), CsrfTokens.of(visitor))));
    }

    private static Mono<Authentication> who() {
        return ReactiveSecurityContextHolder.getContext().mapNotNull(SecurityContext::getAuthentication);
    }

    private Mono<User> user(Authentication who, ServerWebExchange exchange) {
        return switch (who) {
            case JwtAuthenticationToken mobile -> Mono.just(user(mobile));
            case BrowserAuthentication browser ->
                accessTokens.of(browser, exchange).flatMap(token -> user(browser.signIn(), token, exchange));
            default -> Mono.empty();
        };
    }

    private static User user(JwtAuthenticationToken mobile) {
        Map<String, Object> claims = mobile.getTokenAttributes();
        return new User(mobile.getName(), String.valueOf(claims.get("name")), permissions(claims));
    }

    private Mono<User> user(SignIn signIn, AccessToken token, ServerWebExchange exchange) {
        return switch (token) {
            case AccessToken.Valid valid ->
                exchange.getSession()
                        .flatMap(identification::settle)
                        .thenReturn(new User(signIn.userId(), signIn.name(), permissions(claims(valid.value()))));
            case AccessToken.Ended() ->
                exchange.getSession().flatMap(WebSession::invalidate).then(Mono.empty());
            case AccessToken.Unknown() -> Mono.just(new User(signIn.userId(), signIn.name(), List.of()));
        };
    }

    /** Keycloak gave us this token over its back channel, so its signature needs no second look. */
    private static Map<String, Object> claims(String accessToken) {
        try {
            JWTClaimsSet claims = JWTParser.parse(accessToken).getJWTClaimsSet();
            return claims == null ? Map.of() : claims.getClaims();
        } catch (ParseException unreadable) {
            throw new IllegalStateException("Keycloak's access token is no JWT", unreadable);
        }
    }

    /** Of the realm roles those that are permissions: {@code thing:action}. */
    private static List<String> permissions(Map<String, Object> claims) {
        if (!(claims.get("realm_access") instanceof Map<?, ?> access)
                || !(access.get("roles") instanceof Collection<?> roles)) {
            return List.of();
        }
        return roles.stream()
                .map(String::valueOf)
                .filter(role -> role.contains(":"))
                .sorted()
                .toList();
    }

    /** Answered by the security filter before it comes here; written down for the documentation. */
    @Operation(summary = "Go to the sign-in page, and afterwards to a path of the marketplace")
    @GetMapping("/login")
    @ResponseStatus(HttpStatus.FOUND)
    void login(@Nullable String returnTo) {}

    @Operation(summary = "Sign out here and at Keycloak; the caller becomes a new visitor")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> logout(@Parameter(hidden = true) ServerWebExchange exchange) {
        visitors.replace(exchange);
        return sessions.refusal(exchange)
                .<Void>flatMap(Mono::error)
                .then(exchange.getSession())
                .flatMap(session -> identification
                        .settle(session)
                        .then(Mono.justOrEmpty(SignIn.of(session)).flatMap(keycloak::end))
                        .then(session.invalidate()));
    }
}
