package io.electronicsmarketplace.recommender.models;

import io.electronicsmarketplace.recommender.blocking.BlockingCalls;
import io.electronicsmarketplace.recommender.champion.BundleStore;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Models and their reports, to look at. */
@RestController
@RequestMapping("/api/v1/models")
@PreAuthorize("hasAuthority('model:read')")
@Tag(name = "Models")
class ModelsController {

    private final ModelRegistry registry;
    private final BlockingCalls blocking;

    ModelsController(ModelRegistry registry, BlockingCalls blocking) {
        this.registry = registry;
        this.blocking = blocking;
    }

    @GetMapping
    @Operation(summary = "All models, newest first")
    Mono<ModelPage> models(
            @RequestParam(required = false) @Pattern(regexp = BundleStore.VERSION) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return blocking.call(() -> registry.page(cursor, limit));
    }

    @GetMapping("/{version}")
    @Operation(summary = "One model: what it was made of, how it did, why it was published")
    Mono<Model> model(@PathVariable @Pattern(regexp = BundleStore.VERSION) String version) {
        return found(blocking.call(() -> registry.model(version)));
    }

    @GetMapping(path = "/{version}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The report of the run that made a model")
    Mono<ResponseEntity<byte[]>> report(@PathVariable @Pattern(regexp = BundleStore.VERSION) String version) {
        return file(version, "report.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping(path = "/{version}/report", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The report of the run that made a model")
    Mono<ResponseEntity<byte[]>> reportPage(@PathVariable @Pattern(regexp = BundleStore.VERSION) String version) {
        return file(version, "report.html", MediaType.TEXT_HTML);
    }

    private Mono<ResponseEntity<byte[]>> file(String version, String name, MediaType type) {
        return found(blocking.call(() -> registry.file(version, name)))
                .map(bytes -> ResponseEntity.ok().contentType(type).body(bytes));
    }

    private static <T> Mono<T> found(Mono<Optional<T>> answer) {
        return answer.map(found -> found.orElseThrow(() -> ProblemException.notFound("model or report")));
    }
}
