package io.electronicsmarketplace.catalog.order;

import reactor.core.publisher.Mono;

/** Takes the buyer's money: the port to whoever does that. */
interface PaymentProvider {

    /** Its name in the books. */
    String name();

    /**
     * Charges the buyer. Idempotent by order id: asked again, it answers the same and charges once.
     */
    Mono<Payment> charge(String orderId, String buyerId, long amountMinor, String currency);

    /** What came of it. */
    sealed interface Payment {
        record Paid(String reference) implements Payment {}

        record Refused(String reason) implements Payment {}
    }
}
