package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.database.DatabaseAway;
import io.electronicsmarketplace.catalog.paging.Cursor;
import io.electronicsmarketplace.catalog.paging.Page;
import io.electronicsmarketplace.catalog.paging.PageLimit;
import io.electronicsmarketplace.catalog.product.ProductIds;
import io.electronicsmarketplace.catalog.product.Products;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "listings")
class ProductListingsController {

    private final ListingRepository listings;
    private final Products products;

    ProductListingsController(ListingRepository listings, Products products) {
        this.listings = listings;
        this.products = products;
    }

    @GetMapping("/api/v1/products/{id}/listings")
    @Operation(summary = "What is on sale of a product", description = "Cheapest first.")
    Mono<Page<ListingView>> onSale(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        String productId = ProductIds.check(id);
        int most = PageLimit.of(limit);
        int list = ("listings of " + productId).hashCode();
        Cursor after = Cursor.of(cursor, list);
        long afterPrice = after == null ? 0 : after.value();
        String afterId = after == null ? "" : after.id();
        return listings.onSale(productId, afterPrice, afterId, most + 1)
                .collectList()
                .flatMap(rows -> rows.isEmpty() && after == null ? noneOrUnknown(productId) : Mono.just(rows))
                .onErrorResume(DatabaseAway::is, away -> lastKnown(productId, afterPrice, afterId, most + 1))
                .map(rows -> Page.of(rows, most, row -> new Cursor(list, row.priceMinor(), row.id()))
                        .map(ListingView::of));
    }

    private Mono<List<Listing>> noneOrUnknown(String productId) {
        return products.exists(productId)
                .flatMap(exists -> exists ? Mono.just(List.of()) : Mono.error(ProblemException.notFound("product")));
    }

    /** While the database is away: as the search index last heard of them. */
    private Mono<List<Listing>> lastKnown(String productId, long afterPrice, String afterId, int most) {
        return products.find(productId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("product")))
                .map(state -> state.listings().stream()
                        .map(offer -> listing(state, offer))
                        .sorted(Comparator.comparingLong(Listing::priceMinor).thenComparing(Listing::id))
                        .filter(row -> row.priceMinor() > afterPrice
                                || row.priceMinor() == afterPrice && row.id().compareTo(afterId) > 0)
                        .limit(most)
                        .toList());
    }

    private static Listing listing(ProductState state, ProductState.Listing offer) {
        return new Listing(
                offer.listingId(),
                state.productId(),
                offer.sellerId(),
                Condition.of(offer.condition()),
                offer.priceMinor(),
                state.currency(),
                null,
                ListingState.PUBLISHED,
                0,
                offer.publishedAt(),
                offer.publishedAt());
    }
}
