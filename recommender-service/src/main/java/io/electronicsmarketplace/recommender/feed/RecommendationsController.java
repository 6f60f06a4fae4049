package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.feed.FeedService.Answer;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The three surfaces over HTTP. Plain requests are answered by {@link DirectFeeds} before they come here. */
@RestController
@Tag(name = "Recommendations")
class RecommendationsController {

    static final String POLICY_HEADER = "Recommendation-Policy";
    static final String HOME_PATH = "/api/v1/recommendations/home";
    static final String NEXT_PATH = "/api/v1/recommendations/next";

    /** More than a screen and a half of a wide display; what is further down is rarely seen. */
    static final int HIGHEST_LIMIT = 50;

    static final int USUAL_LIMIT = 20;
    static final String PRODUCT_ID = "[A-Za-z0-9._~-]{1,64}";

    private static final String USUAL = "" + USUAL_LIMIT;

    private final FeedService feeds;
    private final ListMaker lists;

    RecommendationsController(FeedService feeds, ListMaker lists) {
        this.feeds = feeds;
        this.lists = lists;
    }

    @GetMapping(HOME_PATH)
    @Operation(summary = "What this shopper may want, of all that can be bought")
    Mono<ResponseEntity<Feed>> home(
            @Parameter(hidden = true) @Nullable Shopper shopper,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(HIGHEST_LIMIT) int limit,
            @RequestParam(required = false) @Size(min = 1, max = 200) @Nullable String category,
            ServerHttpRequest http) {
        return answer(new FeedRequest(Surface.HOME, shopper, null, category, limit), http);
    }

    @GetMapping(NEXT_PATH)
    @Operation(summary = "What comes next in the running browsing session")
    Mono<ResponseEntity<Feed>> next(
            @Parameter(hidden = true) @Nullable Shopper shopper,
            @Parameter(description = "what is being looked at; the session's last product if it is left out")
                    @RequestParam(required = false)
                    @Pattern(regexp = PRODUCT_ID)
                    @Nullable
                    String productId,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(HIGHEST_LIMIT) int limit,
            ServerHttpRequest http) {
        return answer(new FeedRequest(Surface.NEXT, shopper, productId, null, limit), http);
    }

    @GetMapping("/api/v1/products/{id}/similar")
    @Operation(summary = "What is like a product")
    Mono<ResponseEntity<Feed>> similar(
            @Parameter(hidden = true) @Nullable Shopper shopper,
            @PathVariable @Pattern(regexp = PRODUCT_ID) String id,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(HIGHEST_LIMIT) int limit,
            ServerHttpRequest http) {
        if (lists.product(id).isEmpty()) {
            return Mono.error(ProblemException.notFound("product"));
        }
        return answer(new FeedRequest(Surface.SIMILAR, shopper, id, null, limit), http);
    }

    private Mono<ResponseEntity<Feed>> answer(FeedRequest request, ServerHttpRequest http) {
        return feeds.answer(request, http).map(RecommendationsController::response);
    }

    private static ResponseEntity<Feed> response(Answer answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON) // the only one: nothing to choose by what is accepted
                .header(POLICY_HEADER, answer.policy().wireName())
                .body(answer.feed());
    }
}
