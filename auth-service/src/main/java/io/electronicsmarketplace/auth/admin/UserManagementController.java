package io.electronicsmarketplace.auth.admin;

import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.problem.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/admin/users")
@PreAuthorize("hasAuthority('user:manage')")
@Tag(name = "User management")
class UserManagementController {

    /** @param next the cursor of the next page; absent on the last one */
    @Schema(name = "PageManagedUser")
    record Page(List<ManagedUser> items, @Nullable String next) {}

    /** All roles that the user is to have, and no others. */
    record Roles(
            @NotNull(message = "is required") @Size(max = 20, message = "has at most 20 roles")
            Set<@Size(max = 100) String> roles) {}

    private final UserManagement users;

    UserManagementController(UserManagement users) {
        this.users = users;
    }

    @Operation(summary = "Accounts, by part of name or address")
    @GetMapping
    Mono<Page> list(
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Size(max = 40) @Nullable String cursor) {
        int first = cursor == null ? 0 : position(cursor);
        return users.find(q, first, limit + 1)
                .map(found -> found.size() > limit
                        ? new Page(found.subList(0, limit), cursor(first + limit))
                        : new Page(found, null));
    }

    @Operation(summary = "Give a user exactly these roles")
    @PutMapping("/{id}/roles")
    Mono<ManagedUser> giveRoles(
            @Parameter(hidden = true) JwtAuthenticationToken caller,
            @PathVariable String id,
            @Valid @RequestBody Roles roles) {
        return users.giveRoles(id, roles.roles(), caller.getName()).map(outcome -> switch (outcome) {
            case RolesOutcome.Given given -> given.user();
            case RolesOutcome.Unknown unknown -> throw unknownRoles(unknown);
            case RolesOutcome.OwnManagement() ->
                throw ProblemException.conflict("own-roles", "Your own roles can be taken away by somebody else only.");
        });
    }

    @Operation(summary = "Suspend an account and sign it out everywhere")
    @PostMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> suspend(@Parameter(hidden = true) JwtAuthenticationToken caller, @PathVariable String id) {
        return id.equals(caller.getName())
                ? Mono.error(ProblemException.conflict("own-account", "You cannot suspend your own account."))
                : users.suspend(id);
    }

    @Operation(summary = "Reinstate a suspended account")
    @DeleteMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> reinstate(@PathVariable String id) {
        return users.reinstate(id);
    }

    private static ProblemException unknownRoles(RolesOutcome.Unknown outcome) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Roles are " + String.join(", ", outcome.known()) + ".",
                new Violation("roles", "does not know " + String.join(", ", outcome.unknown())));
    }

    /** Keycloak pages by position only, so that is what a cursor holds. */
    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(position).getBytes(StandardCharsets.US_ASCII));
    }

    private static int position(String cursor) {
        try {
            int position =
                    Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (position >= 0) {
                return position;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        throw ProblemException.badRequest("cursor", "is not a cursor of an answer");
    }
}
