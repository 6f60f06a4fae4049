package io.electronicsmarketplace.auth.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/me/sign-in-sessions")
@PreAuthorize("isAuthenticated()")
@Tag(name = "My account")
class SignInSessionController {

    /** The claim of the access token that names the sign-in session. */
    private static final String SESSION_ID = "sid";

    /** All of them: nobody has so many devices that it takes pages. */
    @Schema(name = "SignInSessions")
    record Page(List<SignInSession> items) {}

    private final SignInSessions sessions;

    SignInSessionController(SignInSessions sessions) {
        this.sessions = sessions;
    }

    @Operation(summary = "Where I am signed in")
    @GetMapping
    Mono<Page> list(@Parameter(hidden = true) JwtAuthenticationToken caller) {
        return sessions.of(caller.getName(), caller.getToken().getClaimAsString(SESSION_ID))
                .map(Page::new);
    }

    @Operation(summary = "Sign out one device")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@Parameter(hidden = true) JwtAuthenticationToken caller, @PathVariable String id) {
        return sessions.end(caller.getName(), id);
    }

    @Operation(summary = "Sign out all devices but this one")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endOthers(@Parameter(hidden = true) JwtAuthenticationToken caller) {
        return sessions.endOthers(caller.getName(), caller.getToken().getClaimAsString(SESSION_ID));
    }
}
