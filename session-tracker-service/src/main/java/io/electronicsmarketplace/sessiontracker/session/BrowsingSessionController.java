package io.electronicsmarketplace.sessiontracker.session;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is remembered, its end, and the consent to it. */
@RestController
@RequestMapping("/api/v1")
class BrowsingSessionController {

    private final BrowsingSessionService sessions;

    BrowsingSessionController(BrowsingSessionService sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/browsing-session")
    @Operation(summary = "What is remembered of the running browsing session")
    Mono<BrowsingSession> read(@Parameter(hidden = true) Shopper shopper) {
        return sessions.read(idOf(shopper));
    }

    @DeleteMapping("/browsing-session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the browsing session: nothing of it shapes what is recommended next")
    Mono<Void> end(@Parameter(hidden = true) Shopper shopper) {
        return sessions.end(idOf(shopper));
    }

    @PutMapping("/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Allow or refuse profiling",
            description = "After a refusal only the running session is remembered, and nothing goes to the archive.")
    Mono<Void> decide(@RequestBody Consent consent, @Parameter(hidden = true) Shopper shopper) {
        return sessions.decide(idOf(shopper), consent);
    }

    private static ShopperId idOf(Shopper shopper) {
        return ShopperId.of(shopper.visitorId(), shopper.userId());
    }
}
