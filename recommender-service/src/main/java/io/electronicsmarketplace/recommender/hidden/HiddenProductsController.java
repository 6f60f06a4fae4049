package io.electronicsmarketplace.recommender.hidden;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Hides products and shows them again. Takes effect within a second. */
@RestController
@RequestMapping("/api/v1/recommendations/hidden/{productId}")
@Tag(name = "Recommendations")
class HiddenProductsController {

    private static final String PRODUCT_ID = "[A-Za-z0-9._~-]{1,64}";

    private final CatalogueView catalogue;
    private final HidingLog log;

    HiddenProductsController(CatalogueView catalogue, HidingLog log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Never recommend this product to me")
    Mono<Void> hide(
            @Parameter(hidden = true) Shopper shopper, @PathVariable @Pattern(regexp = PRODUCT_ID) String productId) {
        return catalogue.product(productId).isEmpty()
                ? Mono.error(ProblemException.notFound("product"))
                : publish(shopper, InteractionType.HIDE, productId);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "This product may be recommended to me again")
    Mono<Void> showAgain(
            @Parameter(hidden = true) Shopper shopper, @PathVariable @Pattern(regexp = PRODUCT_ID) String productId) {
        return publish(shopper, InteractionType.UNHIDE, productId);
    }

    private Mono<Void> publish(Shopper shopper, InteractionType type, String productId) {
        return log.publish(shopper, type, productId)
                .onErrorMap(
                        HidingLog.NotPublished.class,
                        e -> ProblemException.unavailable(
                                "This cannot be remembered at the moment.", Duration.ofSeconds(2)));
    }
}
