package io.electronicsmarketplace.gateway.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a sign-in that has begun in the browser's session until the browser comes back: the state by
 * which it is recognised, the nonce, PKCE's verifier and where the browser wanted to go. One for each
 * tab that signs in.
 */
final class LoginRequests implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Name of the request's attribute that holds the local path to go to afterwards. */
    static final String RETURN_TO = "return_to";

    /** More open sign-ins of one browser are a mistake or an attack; they would fill its session. */
    private static final int MOST = 5;

    private static final String PREFIX = "login.";

    private final ClientRegistration registration;
    private final JsonMapper json;

    LoginRequests(ClientRegistration registration, JsonMapper json) {
        this.registration = registration;
        this.json = json;
    }

    /** What is kept; the rest of an authorisation request follows from the client's registration. */
    private record Kept(String redirectUri, Map<String, String> attributes) {}

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> request(state(exchange), session, false));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> request(state(exchange), session, true));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        Map<String, String> attributes = new HashMap<>();
        request.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        var kept = new Kept(Objects.requireNonNull(request.getRedirectUri()), attributes);
        return exchange.getSession()
                .doOnNext(session -> {
                    makeRoom(session);
                    session.getAttributes().put(PREFIX + request.getState(), json.writeValueAsString(kept));
                    session.start();
                })
                .then();
    }

    private static void makeRoom(WebSession session) {
        Set<String> names = session.getAttributes().keySet();
        if (names.stream().filter(name -> name.startsWith(PREFIX)).count() >= MOST) {
            forgetAll(session);
        }
    }

    /** Ends all sign-ins that have begun, since one succeeded; returns the path that it was for. */
    static String complete(WebSession session) {
        forgetAll(session);
        return session.getAttributes().remove(RETURN_TO) instanceof String path ? path : "/";
    }

    private static void forgetAll(WebSession session) {
        session.getAttributes().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList()
                .forEach(session.getAttributes()::remove);
    }

    private static @Nullable String state(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
    }

    private @Nullable OAuth2AuthorizationRequest request(@Nullable String state, WebSession session, boolean remove) {
        if (state == null || !(session.getAttribute(PREFIX + state) instanceof String text)) {
            return null;
        }
        Kept kept = json.readValue(text, Kept.class);
        if (remove) {
            session.getAttributes().remove(PREFIX + state);
            session.getAttributes().put(RETURN_TO, kept.attributes().getOrDefault(RETURN_TO, "/"));
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(kept.redirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .attributes(attributes -> attributes.putAll(kept.attributes()))
                .build();
    }
}
