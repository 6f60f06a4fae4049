package io.electronicsmarketplace.auth.profile;

import io.electronicsmarketplace.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/me")
@PreAuthorize("isAuthenticated()")
@Tag(name = "My account")
class ProfileController {

    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Operation(summary = "My account")
    @GetMapping
    Mono<ResponseEntity<Profile>> profile(@Parameter(hidden = true) JwtAuthenticationToken caller) {
        return profiles.of(caller.getName()).map(ProfileController::answer);
    }

    @Operation(summary = "Change what others call me")
    @PatchMapping
    Mono<ResponseEntity<Profile>> change(
            @Parameter(hidden = true) JwtAuthenticationToken caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable List<String> ifMatch,
            @Valid @RequestBody ProfileChange change) {
        return profiles.of(caller.getName())
                .filter(known -> ifMatch == null || ifMatch.contains("*") || ifMatch.contains(tag(known)))
                .switchIfEmpty(Mono.error(ProfileController::stale))
                .flatMap(known -> profiles.change(caller.getName(), change))
                .map(ProfileController::answer);
    }

    @Operation(summary = "Delete my account and what is kept about me")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> erase(@Parameter(hidden = true) JwtAuthenticationToken caller) {
        return profiles.erase(caller.getName());
    }

    private static ResponseEntity<Profile> answer(Profile profile) {
        return ResponseEntity.ok().eTag(tag(profile)).body(profile);
    }

    private static String tag(Profile profile) {
        return "\"%08x\"".formatted(profile.hashCode());
    }

    private static ProblemException stale() {
        return new ProblemException(
                HttpStatus.PRECONDITION_FAILED, "stale", "The account has changed since; read it again.");
    }
}
