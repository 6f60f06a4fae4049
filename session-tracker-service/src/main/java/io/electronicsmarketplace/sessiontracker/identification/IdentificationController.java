package io.electronicsmarketplace.sessiontracker.identification;

import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.electronicsmarketplace.support.shopper.VisitorTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /browsing-session/identification}. */
@RestController
@RequestMapping("/api/v1/browsing-session/identification")
class IdentificationController {

    private final Identification identification;

    IdentificationController(Identification identification) {
        this.identification = identification;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Make the visitor's browsing session, cart and favourites the user's",
            description = "Called after sign-in with the new access token and the visitor token from before. May be"
                    + " repeated: the merge happens once. 409 if another user signed in with this visitor token.")
    Mono<Void> identify(
            @Parameter(required = true) @RequestHeader(VisitorTokens.HEADER) String visitorToken,
            @Parameter(hidden = true) Shopper shopper) {
        if (!shopper.signedIn()) {
            return Mono.error(new ProblemException(
                    HttpStatus.UNAUTHORIZED, "access-token-required", "Sign in first, and send the access token."));
        }
        if (!shopper.hasVisitorToken()) {
            return Mono.error(ProblemException.badRequest(
                    VisitorTokens.HEADER, "must be a valid visitor token, the one from before the sign-in"));
        }
        return identification
                .identify(shopper.visitorId(), shopper.requireUserId())
                .flatMap(outcome -> switch (outcome) {
                    case Identification.Outcome.Announced announced -> Mono.<Void>empty();
                    case Identification.Outcome.AnothersVisitor refused ->
                        Mono.<Void>error(ProblemException.conflict(
                                "visitor-of-another-user",
                                "This visitor token belongs to a sign-in of another user; get a new one."));
                });
    }
}
