package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.product.ProductChanges;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Listings for the other features. */
@Component
public class Listings {

    private final ListingRepository listings;
    private final ProductChanges changes;

    Listings(ListingRepository listings, ProductChanges changes) {
        this.listings = listings;
        this.changes = changes;
    }

    /** A listing in any state, empty if there is none. */
    public Mono<Listing> find(String id) {
        return listings.find(id);
    }

    /** Listings by id; unknown ids are left out. */
    public Mono<Map<String, Listing>> findAll(Collection<String> ids) {
        Set<String> distinct = Set.copyOf(ids);
        return distinct.isEmpty()
                ? Mono.just(Map.of())
                : listings.findAll(distinct).collectMap(Listing::id);
    }

    /**
     * Sells a listing within the caller's transaction, and makes it known that it is gone. Empty if it
     * is not on sale (any more): of any number of callers, one gets it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Listing> sell(String id) {
        return listings.sell(id)
                .flatMap(sold -> changes.offersChanged(sold.productId()).thenReturn(sold));
    }
}
