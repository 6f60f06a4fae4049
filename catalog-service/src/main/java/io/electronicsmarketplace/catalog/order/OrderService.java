package io.electronicsmarketplace.catalog.order;

import io.electronicsmarketplace.catalog.cart.Carts;
import io.electronicsmarketplace.catalog.listing.Listing;
import io.electronicsmarketplace.catalog.listing.Listings;
import io.electronicsmarketplace.events.ShopperId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Buying.
 *
 * <p>The recommender learns of a purchase by the interaction that the client sends. The order here
 * is the fact: once {@code interactions} takes records from services too, it should come from the
 * outbox, since clients forget and invent.
 */
@Service
class OrderService {

    private final OrderRepository orders;
    private final Listings listings;
    private final Carts carts;
    private final PaymentProvider payments;
    private final MeterRegistry meters;
    private final Clock clock;

    OrderService(
            OrderRepository orders,
            Listings listings,
            Carts carts,
            PaymentProvider payments,
            MeterRegistry meters,
            Clock clock) {
        this.orders = orders;
        this.listings = listings;
        this.carts = carts;
        this.payments = payments;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Buys a listing within the caller's transaction: sold, paid, and known to everybody, or nothing of
     * it. One conditional update decides who of many buyers is first; a unique index stands behind it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<PlaceOutcome> place(String buyerId, PlaceOrder wish) {
        return listings.find(wish.listingId())
                .flatMap(listing -> switch (listing.state()) {
                    case DRAFT, PENDING, WITHDRAWN -> Mono.just(new PlaceOutcome.NoSuchListing());
                    case RESERVED, SOLD -> Mono.just(new PlaceOutcome.Gone(listing.productId()));
                    case PUBLISHED -> buy(buyerId, listing);
                })
                .defaultIfEmpty(new PlaceOutcome.NoSuchListing())
                .doOnNext(this::count);
    }

    private Mono<PlaceOutcome> buy(String buyerId, Listing seen) {
        if (seen.sellerId().equals(buyerId)) {
            return Mono.just(new PlaceOutcome.OwnListing());
        }
        return listings.sell(seen.id())
                .flatMap(sold -> record(buyerId, sold))
                .<PlaceOutcome>map(PlaceOutcome.Placed::new)
                .defaultIfEmpty(new PlaceOutcome.Gone(seen.productId()));
    }

    private Mono<Order> record(String buyerId, Listing sold) {
        var order = new Order(
                UUID.randomUUID().toString(),
                sold.id(),
                sold.productId(),
                buyerId,
                sold.sellerId(),
                sold.priceMinor(),
                sold.currency(),
                sold.condition(),
                OrderState.PAID,
                clock.instant());
        return orders.insert(order)
                .then(payments.charge(order.id(), buyerId, order.priceMinor(), order.currency()))
                .flatMap(payment -> switch (payment) {
                    case PaymentProvider.Payment.Paid paid ->
                        orders.insertPayment(order.id(), payments.name(), paid.reference(), order.placedAt());
                    case PaymentProvider.Payment.Refused refused ->
                        Mono.<Void>error(new PaymentRefused(refused.reason()));
                })
                .then(carts.remove(ShopperId.user(buyerId), sold.id()))
                .thenReturn(order);
    }

    private void count(PlaceOutcome outcome) {
        String name = switch (outcome) {
            case PlaceOutcome.Placed placed -> "placed";
            case PlaceOutcome.NoSuchListing none -> "no-such-listing";
            case PlaceOutcome.Gone gone -> "gone";
            case PlaceOutcome.OwnListing own -> "own-listing";
        };
        meters.counter("catalog.orders", "outcome", name).increment();
    }
}
