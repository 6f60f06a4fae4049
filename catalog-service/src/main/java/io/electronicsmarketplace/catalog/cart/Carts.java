package io.electronicsmarketplace.catalog.cart;

import io.electronicsmarketplace.catalog.account.ShopperBelongings;
import io.electronicsmarketplace.catalog.listing.Listing;
import io.electronicsmarketplace.catalog.listing.Listings;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.electronicsmarketplace.catalog.product.Products;
import io.electronicsmarketplace.events.ShopperId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The rules of carts. */
@Service
public class Carts implements ShopperBelongings {

    /** More than anybody buys at once; without a limit a script could fill the database. */
    static final int MOST_ITEMS = 100;

    private final CartRepository carts;
    private final Listings listings;
    private final Products products;
    private final Clock clock;

    Carts(CartRepository carts, Listings listings, Products products, Clock clock) {
        this.carts = carts;
        this.listings = listings;
        this.products = products;
        this.clock = clock;
    }

    /** What came of putting a listing into a cart. */
    sealed interface AddOutcome {
        record Added() implements AddOutcome {}

        record Unknown() implements AddOutcome {}

        record Gone(String productId) implements AddOutcome {}

        record Full() implements AddOutcome {}
    }

    Mono<CartView> view(ShopperId shopper) {
        return carts.listingIds(shopper)
                .collectList()
                .flatMap(ids -> listings.findAll(ids)
                        .flatMap(found -> products.summaries(found.values().stream()
                                        .map(Listing::productId)
                                        .toList())
                                .map(summaries -> view(ids, found, summaries))));
    }

    /** Puts a listing into the cart; one that is in it already stays. */
    Mono<AddOutcome> add(ShopperId shopper, String listingId) {
        return listings.find(listingId)
                .flatMap(listing -> switch (listing.state()) {
                    case PUBLISHED ->
                        carts.add(shopper, listingId, clock.instant(), MOST_ITEMS)
                                .<AddOutcome>map(added -> added ? new AddOutcome.Added() : new AddOutcome.Full());
                    case RESERVED, SOLD -> Mono.just(new AddOutcome.Gone(listing.productId()));
                    case DRAFT, PENDING, WITHDRAWN -> Mono.just(new AddOutcome.Unknown());
                })
                .defaultIfEmpty(new AddOutcome.Unknown());
    }

    /** Takes a listing out of the cart, if it is in it. */
    public Mono<Void> remove(ShopperId shopper, String listingId) {
        return carts.remove(shopper, listingId);
    }

    @Override
    public Mono<Void> move(ShopperId visitor, ShopperId user) {
        return carts.move(visitor, user);
    }

    @Override
    public Mono<Void> erase(ShopperId user) {
        return carts.clear(user);
    }

    private static CartView view(
            List<String> ids, Map<String, Listing> listings, Map<String, ProductSummary> products) {
        List<CartView.Item> items = ids.stream()
                .map(listings::get)
                .filter(Objects::nonNull)
                .map(listing -> CartView.Item.of(
                        listing, Objects.requireNonNull(products.get(listing.productId()), "of a listing")))
                .toList();
        long total = ids.stream()
                .map(listings::get)
                .filter(listing -> listing != null && listing.onSale())
                .mapToLong(Listing::priceMinor)
                .sum();
        return new CartView(items, Money.ofMinor(total, Money.EUR));
    }
}
