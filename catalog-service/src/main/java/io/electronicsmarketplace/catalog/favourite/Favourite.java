package io.electronicsmarketplace.catalog.favourite;

import java.time.Instant;

/** @param targetId of a product, or of a listing */
record Favourite(Kind kind, String targetId, Instant addedAt) {

    enum Kind {
        PRODUCT,
        LISTING
    }
}
