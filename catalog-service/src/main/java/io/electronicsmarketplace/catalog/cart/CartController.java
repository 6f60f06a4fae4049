package io.electronicsmarketplace.catalog.cart;

import io.electronicsmarketplace.catalog.listing.ListingIds;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/cart")
@Tag(name = "cart")
class CartController {

    private final Carts carts;

    CartController(Carts carts) {
        this.carts = carts;
    }

    @GetMapping
    @Operation(summary = "The shopper's cart")
    Mono<CartView> cart(@Parameter(hidden = true) Shopper shopper) {
        return carts.view(idOf(shopper));
    }

    @PutMapping("/items/{listingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a listing into the cart")
    Mono<Void> add(@Parameter(hidden = true) Shopper shopper, @PathVariable String listingId) {
        return carts.add(idOf(shopper), ListingIds.check(listingId)).flatMap(CartController::answer);
    }

    @DeleteMapping("/items/{listingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a listing out of the cart")
    Mono<Void> remove(@Parameter(hidden = true) Shopper shopper, @PathVariable String listingId) {
        return carts.remove(idOf(shopper), ListingIds.check(listingId));
    }

    private static ShopperId idOf(Shopper shopper) {
        return ShopperId.of(shopper.visitorId(), shopper.userId());
    }

    private static Mono<Void> answer(Carts.AddOutcome outcome) {
        return switch (outcome) {
            case Carts.AddOutcome.Added added -> Mono.empty();
            case Carts.AddOutcome.Unknown unknown -> Mono.error(ProblemException.notFound("listing"));
            case Carts.AddOutcome.Gone gone ->
                Mono.error(ProblemException.conflict(
                        "listing-already-sold",
                        "The item is gone. Others of its kind: /api/v1/products/" + gone.productId() + "/listings"));
            case Carts.AddOutcome.Full full ->
                Mono.error(ProblemException.conflict(
                        "cart-full", "A cart holds " + Carts.MOST_ITEMS + " items. Take one out first."));
        };
    }
}
