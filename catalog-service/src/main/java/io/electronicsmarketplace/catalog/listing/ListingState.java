package io.electronicsmarketplace.catalog.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a listing stands. Only {@link #PUBLISHED} ones are on sale. */
public enum ListingState {
    DRAFT,
    PENDING,
    PUBLISHED,
    RESERVED,
    SOLD,
    WITHDRAWN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ListingState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
