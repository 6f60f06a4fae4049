package io.electronicsmarketplace.sessiontracker.intake;

import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /interactions}. */
@RestController
@RequestMapping("/api/v1/interactions")
class InteractionController {

    private final InteractionIntake intake;

    InteractionController(InteractionIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes {@code text/plain} as well, because that is what {@code navigator.sendBeacon} can send
     * without a preflight.
     */
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take in a batch of interactions",
            description = "Answers after all accepted events are stored for good. Idempotent by event id: after a 503"
                    + " or no answer, send the same batch again.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = InteractionBatch.class))))
    Mono<IntakeResult> take(
            @org.springframework.web.bind.annotation.RequestBody Mono<byte[]> body,
            @Parameter(hidden = true) Shopper shopper) {
        return body.defaultIfEmpty(new byte[0]).flatMap(bytes -> intake.take(bytes, shopper));
    }
}
