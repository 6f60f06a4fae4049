package io.electronicsmarketplace.recommender.models;

import io.electronicsmarketplace.recommender.blocking.BlockingCalls;
import io.electronicsmarketplace.recommender.champion.BundleStore;
import io.electronicsmarketplace.recommender.champion.Champion;
import io.electronicsmarketplace.recommender.champion.ChampionPointers;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Tagged;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which model serves: to see, to promote, to roll back. */
@RestController
@RequestMapping("/api/v1/models/champion")
@Tag(name = "Models")
class ChampionController {

    private final ModelRegistry registry;
    private final Champion champion;
    private final BlockingCalls blocking;

    ChampionController(ModelRegistry registry, Champion champion, BlockingCalls blocking) {
        this.registry = registry;
        this.champion = champion;
        this.blocking = blocking;
    }

    /** The model that is to serve. */
    record NewChampion(
            @NotNull @Pattern(regexp = BundleStore.VERSION) String version) {}

    @GetMapping
    @PreAuthorize("hasAuthority('model:read')")
    @Operation(summary = "The champion; its ETag is what a promotion goes out from")
    Mono<ResponseEntity<ChampionView>> champion() {
        return blocking.call(registry::champion).map(this::response);
    }

    @PutMapping
    @PreAuthorize("hasAuthority('model:promote')")
    @Operation(summary = "Promote a model, or roll back to one; needs If-Match with the champion's ETag")
    Mono<ResponseEntity<ChampionView>> promote(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewChampion wanted) {
        if (ifMatch == null) {
            return Mono.error(new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Read the champion first, and send its ETag as If-Match."));
        }
        return blocking.call(() -> registry.promote(wanted.version(), tagOf(ifMatch)))
                .map(this::response);
    }

    private ResponseEntity<ChampionView> response(Promotion promotion) {
        return switch (promotion) {
            case Promotion.Promoted promoted -> response(Optional.of(promoted.champion()));
            case Promotion.Unknown _ -> throw ProblemException.badRequest("version", "There is no such model.");
            case Promotion.Refused refused ->
                throw ProblemException.conflict(
                        "model-refused", "The bundle must not serve: " + String.join("; ", refused.reasons()));
            case Promotion.MovedByOthers _ ->
                throw new ProblemException(
                        HttpStatus.PRECONDITION_FAILED,
                        "champion-changed",
                        "The champion has changed since it had that ETag; read it again.");
        };
    }

    private ResponseEntity<ChampionView> response(Optional<Tagged> tagged) {
        String tag = tagged.map(Tagged::tag).orElse(ChampionPointers.ABSENT);
        return ResponseEntity.ok().eTag(tag).body(ChampionView.of(tagged, champion.version()));
    }

    /** Without the quotes of an entity tag; one that is none of ours matches nothing. */
    private static String tagOf(String ifMatch) {
        String tag = ifMatch.strip();
        return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}
