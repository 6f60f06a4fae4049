package io.electronicsmarketplace.catalog.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an order has come. */
enum OrderState {
    RESERVED,
    PAID,
    SHIPPED,
    RECEIVED,
    CANCELLED,
    DISPUTED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
