package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.database.DatabaseAway;
import io.electronicsmarketplace.events.ProductState;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks up products, and takes in new ones. */
@Component
public class Products {

    private final ProductRepository products;
    private final OfferedListings offered;
    private final LastKnownProducts lastKnown;
    private final Clock clock;

    Products(ProductRepository products, OfferedListings offered, LastKnownProducts lastKnown, Clock clock) {
        this.products = products;
        this.offered = offered;
        this.lastKnown = lastKnown;
        this.clock = clock;
    }

    /**
     * A product with what is on offer of it, empty if there is none. While the database is away, as
     * the search index last heard of it.
     */
    public Mono<ProductState> find(String id) {
        return products.find(id)
                .zipWhen(product -> offered.of(id), Product::with)
                .onErrorResume(DatabaseAway::is, away -> lastKnown(id));
    }

    /** Products by id, as lists show them; unknown ids are left out. */
    public Mono<Map<String, ProductSummary>> summaries(Collection<String> ids) {
        Set<String> distinct = Set.copyOf(ids);
        if (distinct.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Mono.zip(
                products.findAll(distinct).collectList(),
                offered.ofAll(distinct),
                (found, listings) -> found.stream()
                        .map(product -> product.with(listings.getOrDefault(product.id(), List.of())))
                        .collect(Collectors.toMap(ProductState::productId, ProductSummary::of)));
    }

    /** Whether the catalogue knows this id. */
    public Mono<Boolean> exists(String id) {
        return products.find(id).hasElement();
    }

    /** Brings in a product that a seller describes; its first listing makes it known to others. */
    public Mono<String> create(NewProduct product) {
        String id = "s-" + UUID.randomUUID();
        return products.insert(product, id, clock.instant()).thenReturn(id);
    }

    private Mono<ProductState> lastKnown(String id) {
        return Mono.fromCallable(() -> lastKnown.find(id))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty);
    }
}
