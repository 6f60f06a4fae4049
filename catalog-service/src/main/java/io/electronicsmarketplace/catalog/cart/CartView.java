package io.electronicsmarketplace.catalog.cart;

import io.electronicsmarketplace.catalog.listing.Listing;
import io.electronicsmarketplace.catalog.listing.ListingView;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A cart, oldest item first.
 *
 * @param total of the items that are still available
 */
record CartView(List<Item> items, Money total) {

    /**
     * @param available false once somebody has bought it, or the seller took it back
     */
    @Schema(name = "CartItem")
    record Item(ListingView listing, ProductSummary product, boolean available) {
        static Item of(Listing listing, ProductSummary product) {
            return new Item(ListingView.of(listing), product, listing.onSale());
        }
    }
}
