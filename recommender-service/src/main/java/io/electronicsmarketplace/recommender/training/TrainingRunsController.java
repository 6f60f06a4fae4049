package io.electronicsmarketplace.recommender.training;

import io.electronicsmarketplace.recommender.blocking.BlockingCalls;
import io.electronicsmarketplace.recommender.training.TrainingLauncher.Launch;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Training runs: to see, and to start one. */
@RestController
@RequestMapping("/api/v1/training-runs")
@Tag(name = "Models")
class TrainingRunsController {

    private static final String UUID_PATTERN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final TrainingLauncher launcher;
    private final BlockingCalls blocking;

    TrainingRunsController(TrainingLauncher launcher, BlockingCalls blocking) {
        this.launcher = launcher;
        this.blocking = blocking;
    }

    /** Newest first; runs are so few that they need no pages. */
    record TrainingRuns(List<TrainingRun> items) {}

    @GetMapping
    @PreAuthorize("hasAuthority('model:read')")
    @Operation(summary = "Training runs, newest first")
    Mono<TrainingRuns> runs(@RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return blocking.call(() -> new TrainingRuns(launcher.runs(limit)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('model:promote')")
    @Operation(summary = "Train now; the same Idempotency-Key is the same run")
    Mono<ResponseEntity<TrainingRun>> train(
            @RequestHeader(name = "Idempotency-Key", required = false) @Pattern(regexp = UUID_PATTERN) @Nullable
                    String key,
            @Valid @RequestBody(required = false) @Nullable TrainingOrder order) {
        String id = (key == null ? UUID.randomUUID().toString() : key).toLowerCase(Locale.ROOT);
        return blocking.call(() -> launcher.launch(id, order == null ? TrainingOrder.USUAL : order))
                .map(TrainingRunsController::response);
    }

    private static ResponseEntity<TrainingRun> response(Launch launch) {
        return switch (launch) {
            case Launch.Launched launched ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(launched.run());
            case Launch.OtherOrder _ ->
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was sent with another body before.");
            case Launch.Busy busy ->
                throw ProblemException.conflict(
                        "training-already-running",
                        "Run %s is not over yet; wait for it."
                                .formatted(busy.running().id()));
        };
    }
}
