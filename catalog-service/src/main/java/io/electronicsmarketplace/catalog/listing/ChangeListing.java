package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What changes of a listing; what is left out stays. */
record ChangeListing(
        @Nullable Condition condition,
        @Valid @Nullable Price price,

        @Size(max = ListingLimits.DESCRIPTION) @PlainText @Nullable
        String description) {

    Listing applyTo(Listing listing) {
        return listing.described(
                condition == null ? listing.condition() : condition,
                price == null ? listing.priceMinor() : price.minor(),
                description == null ? listing.description() : description);
    }
}
