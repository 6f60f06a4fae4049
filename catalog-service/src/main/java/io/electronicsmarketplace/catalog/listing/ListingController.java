package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.idempotency.Answer;
import io.electronicsmarketplace.catalog.idempotency.OnceOnly;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/listings")
@Tag(name = "listings")
class ListingController {

    private static final String MAY_SELL = "hasAuthority('listing:write')";

    private final ListingService listings;
    private final ListingRepository repository;
    private final OnceOnly onceOnly;
    private final JsonMapper json;

    ListingController(ListingService listings, ListingRepository repository, OnceOnly onceOnly, JsonMapper json) {
        this.listings = listings;
        this.repository = repository;
        this.onceOnly = onceOnly;
        this.json = json;
    }

    @PostMapping
    @PreAuthorize(MAY_SELL)
    @Operation(summary = "Offer an item", description = "Makes a draft; publication puts it on sale.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListingView.class)))
    Mono<ResponseEntity<String>> create(
            @Parameter(hidden = true) Shopper seller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CreateListing wish) {
        String sellerId = seller.requireUserId();
        Mono<Answer> draft = listings.draft(sellerId, wish)
                .switchIfEmpty(Mono.error(() -> ProblemException.badRequest(
                        "productId", "is not in the catalogue; describe the item in product instead")))
                .map(listing -> new Answer(
                        HttpStatus.CREATED.value(),
                        "/api/v1/listings/" + listing.id(),
                        json.writeValueAsString(ListingView.of(listing))));
        return onceOnly.run(sellerId, key, wish, draft);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A listing", description = "Drafts and withdrawn ones are for their seller only.")
    Mono<ResponseEntity<ListingView>> get(
            @Parameter(hidden = true) @Nullable Shopper shopper, @PathVariable String id) {
        return repository
                .find(ListingIds.check(id))
                .filter(listing -> mayBeSeen(listing, shopper))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("listing")))
                .map(ListingController::answer);
    }

    @PatchMapping("/{id}")
    @PreAuthorize(MAY_SELL)
    @Operation(summary = "Change a listing of one's own")
    Mono<ResponseEntity<ListingView>> change(
            @Parameter(hidden = true) Shopper seller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeListing wish) {
        return listings.change(seller.requireUserId(), ListingIds.check(id), EntityTag.versionOf(ifMatch), wish)
                .map(change -> answer(done(change)));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize(MAY_SELL)
    @Operation(summary = "Withdraw a listing of one's own")
    Mono<ResponseEntity<Void>> withdraw(
            @Parameter(hidden = true) Shopper seller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return listings.withdraw(seller.requireUserId(), ListingIds.check(id), EntityTag.versionOf(ifMatch))
                .map(change -> {
                    done(change);
                    return ResponseEntity.noContent().build();
                });
    }

    @PostMapping("/{id}/publication")
    @PreAuthorize(MAY_SELL)
    @Operation(summary = "Put a listing on sale", description = "Publishing what is on sale changes nothing.")
    Mono<ResponseEntity<ListingView>> publish(@Parameter(hidden = true) Shopper seller, @PathVariable String id) {
        return listings.publish(seller.requireUserId(), ListingIds.check(id)).map(change -> answer(done(change)));
    }

    private static boolean mayBeSeen(Listing listing, @Nullable Shopper shopper) {
        return switch (listing.state()) {
            case PUBLISHED, RESERVED, SOLD -> true;
            case DRAFT, PENDING, WITHDRAWN ->
                shopper != null && listing.sellerId().equals(shopper.userId());
        };
    }

    private static Listing done(ListingChange change) {
        return switch (change) {
            case ListingChange.Done done -> done.listing();
            case ListingChange.NotTheirs none -> throw ProblemException.notFound("listing");
            case ListingChange.Stale stale ->
                throw new ProblemException(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale",
                        "The listing was changed meanwhile. Read it again and repeat the change with its new ETag.");
            case ListingChange.Closed closed ->
                throw ProblemException.conflict(
                        "listing-closed",
                        "The listing is " + closed.state().wireName()
                                + " and cannot be changed any more. Make a new one.");
        };
    }

    private static ResponseEntity<ListingView> answer(Listing listing) {
        return ResponseEntity.ok().eTag(EntityTag.of(listing)).body(ListingView.of(listing));
    }
}
