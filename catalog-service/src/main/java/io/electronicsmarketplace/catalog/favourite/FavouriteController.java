package io.electronicsmarketplace.catalog.favourite;

import io.electronicsmarketplace.catalog.paging.Page;
import io.electronicsmarketplace.catalog.paging.PageLimit;
import io.electronicsmarketplace.catalog.paging.TimeCursor;
import io.electronicsmarketplace.catalog.product.ProductIds;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/favourites")
@Tag(name = "favourites")
class FavouriteController {

    private final Favourites favourites;
    private final FavouriteRepository repository;

    FavouriteController(Favourites favourites, FavouriteRepository repository) {
        this.favourites = favourites;
        this.repository = repository;
    }

    @GetMapping
    @Operation(summary = "The shopper's favourites", description = "Newest first.")
    Mono<Page<FavouriteView>> list(
            @Parameter(hidden = true) Shopper shopper,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ShopperId id = idOf(shopper);
        int most = PageLimit.of(limit);
        TimeCursor after = TimeCursor.of(cursor, "favourites of " + id);
        return repository
                .page(id, after.time(), after.id(), most + 1)
                .collectList()
                .map(rows -> Page.of(rows, most, row -> after.at(row.addedAt(), row.targetId())))
                .flatMap(favourites::views);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep an eye on a product or a listing")
    Mono<Void> add(@Parameter(hidden = true) Shopper shopper, @PathVariable String id) {
        return favourites.add(idOf(shopper), ProductIds.check(id)).flatMap(outcome -> switch (outcome) {
            case ADDED -> Mono.empty();
            case UNKNOWN -> Mono.error(ProblemException.notFound("product or listing"));
            case TOO_MANY ->
                Mono.error(ProblemException.conflict(
                        "too-many-favourites", "There may be " + Favourites.MOST + " favourites. Take one out first."));
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a favourite out")
    Mono<Void> remove(@Parameter(hidden = true) Shopper shopper, @PathVariable String id) {
        return favourites.remove(idOf(shopper), ProductIds.check(id));
    }

    private static ShopperId idOf(Shopper shopper) {
        return ShopperId.of(shopper.visitorId(), shopper.userId());
    }
}
