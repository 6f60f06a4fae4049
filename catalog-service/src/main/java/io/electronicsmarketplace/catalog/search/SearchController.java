package io.electronicsmarketplace.catalog.search;

import io.electronicsmarketplace.catalog.paging.Cursor;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "search")
class SearchController {

    private static final int SUGGESTIONS = 8;

    /** The answer of a search. */
    record Found(List<ProductSummary> items, @Nullable String next, long total, SearchAnswer.Facets facets) {}

    /** What somebody who is typing may mean. */
    record Suggestions(List<Suggestion> items) {}

    /** One completion. */
    record Suggestion(String text) {}

    private final ProductSearch products;

    SearchController(ProductSearch products) {
        this.products = products;
    }

    @GetMapping("/products")
    @Operation(summary = "Search products", description = "Products that can be bought, unless available=all.")
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = "string", maxLength = 200))
    @Parameter(
            name = "brand",
            in = ParameterIn.QUERY,
            description = "may be repeated",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "may be repeated",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            name = "condition",
            in = ParameterIn.QUERY,
            description = "may be repeated",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "new-like",
                                                "very-good",
                                                "good",
                                                "acceptable",
                                                "for-parts"
                                            })))
    @Parameter(
            name = "priceFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string", example = "50.00", pattern = "^\\d{1,8}(\\.\\d{1,2})?$"))
    @Parameter(
            name = "priceTo",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string", example = "250.00", pattern = "^\\d{1,8}(\\.\\d{1,2})?$"))
    @Parameter(
            name = "available",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"now", "all"}))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"relevance", "price", "-price", "newest", "rating"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    Mono<Found> search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        SearchRequest request = SearchParameters.read(parameters);
        return Mono.fromCallable(() -> found(request, products.search(request)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/search/suggestions")
    @Operation(summary = "Completions while typing")
    Mono<Suggestions> suggestions(@RequestParam(required = false) @Nullable String q) {
        String typed = SearchParameters.words(q);
        return Mono.fromCallable(() -> new Suggestions(products.suggest(typed, SUGGESTIONS).stream()
                        .map(Suggestion::new)
                        .toList()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Found found(SearchRequest request, SearchAnswer answer) {
        Cursor after = answer.more() ? request.next(answer).after() : null;
        String next = after == null ? null : after.encode();
        return new Found(answer.items(), next, answer.total(), answer.facets());
    }
}
