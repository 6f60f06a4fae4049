package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.account.ShopperBelongings;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.ProductChanges;
import io.electronicsmarketplace.catalog.product.Products;
import io.electronicsmarketplace.events.ShopperId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What sellers do with their listings. */
@Service
class ListingService implements ShopperBelongings {

    private final ListingRepository listings;
    private final Products products;
    private final ProductChanges changes;
    private final Clock clock;

    ListingService(ListingRepository listings, Products products, ProductChanges changes, Clock clock) {
        this.listings = listings;
        this.products = products;
        this.changes = changes;
        this.clock = clock;
    }

    /** Makes a draft; empty if the product it names does not exist. */
    @Transactional
    public Mono<Listing> draft(String sellerId, CreateListing wish) {
        return productOf(wish).flatMap(productId -> {
            var listing = new Listing(
                    UUID.randomUUID().toString(),
                    productId,
                    sellerId,
                    wish.condition(),
                    wish.price().minor(),
                    Money.EUR,
                    wish.description(),
                    ListingState.DRAFT,
                    1,
                    clock.instant(),
                    null);
            return listings.insert(listing).thenReturn(listing);
        });
    }

    /** Puts a draft on sale; one that is on sale already stays as it is. */
    @Transactional
    public Mono<ListingChange> publish(String sellerId, String id) {
        return change(sellerId, id, null, listing -> switch (listing.state()) {
            case PUBLISHED -> listing;
            case DRAFT, PENDING -> listing.published(clock.instant());
            case RESERVED, SOLD, WITHDRAWN -> null;
        });
    }

    @Transactional
    public Mono<ListingChange> change(String sellerId, String id, long version, ChangeListing wish) {
        return change(sellerId, id, version, listing -> isOpen(listing) ? wish.applyTo(listing) : null);
    }

    /** Takes a listing back; one that was withdrawn already stays so. */
    @Transactional
    public Mono<ListingChange> withdraw(String sellerId, String id, long version) {
        return change(sellerId, id, version, listing -> isOpen(listing) ? listing.withdrawn() : null);
    }

    /** Visitors have no listings. */
    @Override
    public Mono<Void> move(ShopperId visitor, ShopperId user) {
        return Mono.empty();
    }

    /** Takes all that the user has on offer off the market; what was sold stays in the buyers' orders. */
    @Override
    public Mono<Void> erase(ShopperId user) {
        String sellerId = user.value().substring(user.value().indexOf(':') + 1);
        return listings.openOf(sellerId)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> change(sellerId, id, null, listing -> isOpen(listing) ? listing.withdrawn() : listing))
                .then();
    }

    /**
     * @param version that the seller saw; null if any will do
     * @param edit gives the changed listing, the same one for no change, or null if its state forbids it
     */
    private Mono<ListingChange> change(
            String sellerId, String id, @Nullable Long version, Function<Listing, @Nullable Listing> edit) {
        return listings.lock(id)
                .filter(listing -> listing.sellerId().equals(sellerId))
                .flatMap(listing -> {
                    if (version != null && version != listing.version()) {
                        return Mono.just(new ListingChange.Stale());
                    }
                    Listing edited = edit.apply(listing);
                    if (edited == null) {
                        return Mono.just(new ListingChange.Closed(listing.state()));
                    }
                    return edited.equals(listing) ? Mono.just(new ListingChange.Done(listing)) : save(listing, edited);
                })
                .defaultIfEmpty(new ListingChange.NotTheirs());
    }

    private Mono<ListingChange> save(Listing before, Listing edited) {
        boolean visible = before.onSale() || edited.onSale();
        return listings.update(edited)
                .flatMap(saved -> (visible ? changes.offersChanged(saved.productId()) : Mono.<Void>empty())
                        .thenReturn(new ListingChange.Done(saved)));
    }

    private Mono<String> productOf(CreateListing wish) {
        if (wish.product() != null) {
            return products.create(wish.product().asNewProduct());
        }
        String id = wish.productId();
        return id == null ? Mono.empty() : products.exists(id).flatMap(exists -> exists ? Mono.just(id) : Mono.empty());
    }

    private static boolean isOpen(Listing listing) {
        return switch (listing.state()) {
            case DRAFT, PENDING, PUBLISHED -> true;
            case RESERVED, SOLD, WITHDRAWN -> false;
        };
    }
}
