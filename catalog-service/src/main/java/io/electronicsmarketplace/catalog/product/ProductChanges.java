package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.catalog.outbox.Outbox;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.events.Topics;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Makes a change of a product's offers known.
 *
 * <p>Lock protocol: a change locks its listing's row first and the product's row after, so two
 * changes of one product never wait for each other in a circle. With the product's row held, the
 * listings are read as they are committed, plus the caller's own change; whoever comes next gets a
 * higher version and sees this one's change.
 */
@Component
public class ProductChanges {

    private final ProductRepository products;
    private final OfferedListings offered;
    private final Outbox outbox;
    private final Clock clock;

    ProductChanges(ProductRepository products, OfferedListings offered, Outbox outbox, Clock clock) {
        this.products = products;
        this.offered = offered;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To be called in the transaction of the change, after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> offersChanged(String productId) {
        return products.nextVersion(productId, clock.instant())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no product " + productId)))
                .zipWhen(product -> offered.of(productId), Product::with)
                .flatMap(this::append);
    }

    private Mono<Void> append(ProductState state) {
        return outbox.append(Topics.PRODUCT_STATES, state.productId(), EventJson.write(state));
    }
}
