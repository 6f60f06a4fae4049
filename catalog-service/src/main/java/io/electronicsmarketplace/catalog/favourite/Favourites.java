package io.electronicsmarketplace.catalog.favourite;

import io.electronicsmarketplace.catalog.account.ShopperBelongings;
import io.electronicsmarketplace.catalog.listing.Listing;
import io.electronicsmarketplace.catalog.listing.ListingView;
import io.electronicsmarketplace.catalog.listing.Listings;
import io.electronicsmarketplace.catalog.paging.Page;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.electronicsmarketplace.catalog.product.Products;
import io.electronicsmarketplace.events.ShopperId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The rules of favourites. */
@Service
class Favourites implements ShopperBelongings {

    static final int MOST = 1_000;

    private final FavouriteRepository favourites;
    private final Products products;
    private final Listings listings;
    private final Clock clock;

    Favourites(FavouriteRepository favourites, Products products, Listings listings, Clock clock) {
        this.favourites = favourites;
        this.products = products;
        this.listings = listings;
        this.clock = clock;
    }

    /** What came of marking something as a favourite. */
    enum AddOutcome {
        ADDED,
        UNKNOWN,
        TOO_MANY
    }

    /** Adds products or listings; those whose product is gone since are left out of the views. */
    Mono<Page<FavouriteView>> views(Page<Favourite> page) {
        List<String> listingIds = page.items().stream()
                .filter(favourite -> favourite.kind() == Favourite.Kind.LISTING)
                .map(Favourite::targetId)
                .toList();
        return listings.findAll(listingIds)
                .flatMap(found -> products.summaries(productIds(page.items(), found))
                        .map(summaries -> new Page<>(views(page.items(), found, summaries), page.next())));
    }

    /** A product's id or a listing's. */
    Mono<AddOutcome> add(ShopperId shopper, String id) {
        return kindOf(id)
                .flatMap(kind -> favourites.add(shopper, new Favourite(kind, id, clock.instant()), MOST))
                .map(added -> added ? AddOutcome.ADDED : AddOutcome.TOO_MANY)
                .defaultIfEmpty(AddOutcome.UNKNOWN);
    }

    Mono<Void> remove(ShopperId shopper, String id) {
        return favourites.remove(shopper, id);
    }

    @Override
    public Mono<Void> move(ShopperId visitor, ShopperId user) {
        return favourites.move(visitor, user);
    }

    @Override
    public Mono<Void> erase(ShopperId user) {
        return favourites.clear(user);
    }

    private Mono<Favourite.Kind> kindOf(String id) {
        return products.exists(id)
                .flatMap(isProduct -> isProduct
                        ? Mono.just(Favourite.Kind.PRODUCT)
                        : listings.find(id).filter(Favourites::mayBeKept).map(listing -> Favourite.Kind.LISTING));
    }

    private static boolean mayBeKept(Listing listing) {
        return switch (listing.state()) {
            case PUBLISHED, RESERVED, SOLD -> true;
            case DRAFT, PENDING, WITHDRAWN -> false;
        };
    }

    private static List<String> productIds(List<Favourite> favourites, Map<String, Listing> listings) {
        return favourites.stream()
                .flatMap(favourite -> Stream.ofNullable(productId(favourite, listings)))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String productId(
            Favourite favourite, Map<String, Listing> listings) {
        return switch (favourite.kind()) {
            case PRODUCT -> favourite.targetId();
            case LISTING -> {
                Listing listing = listings.get(favourite.targetId());
                yield listing == null ? null : listing.productId();
            }
        };
    }

    private static List<FavouriteView> views(
            List<Favourite> favourites, Map<String, Listing> listings, Map<String, ProductSummary> products) {
        return favourites.stream()
                .map(favourite -> {
                    String productId = productId(favourite, listings);
                    ProductSummary product = productId == null ? null : products.get(productId);
                    Listing listing = listings.get(favourite.targetId());
                    return product == null
                            ? null
                            : new FavouriteView(
                                    product, listing == null ? null : ListingView.of(listing), favourite.addedAt());
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
