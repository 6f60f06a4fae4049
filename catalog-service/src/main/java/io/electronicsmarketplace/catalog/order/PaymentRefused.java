package io.electronicsmarketplace.catalog.order;

/** Ends the transaction of an order that was not paid: the listing stays on sale. */
final class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentRefused(String reason) {
        super(reason);
    }
}
