package io.electronicsmarketplace.catalog.order;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its buyer and its seller see it. */
record OrderView(String id, OrderState state, Instant createdAt, Money total, String sellerId, List<Item> items) {

    /** What was bought. */
    @Schema(name = "OrderItem")
    record Item(
            String listingId,
            String productId,
            String title,
            @Nullable String image,
            Condition condition,
            Money price) {}

    static OrderView of(Order order, @Nullable ProductSummary product) {
        Money price = Money.ofMinor(order.priceMinor(), order.currency());
        var item = new Item(
                order.listingId(),
                order.productId(),
                product == null ? order.productId() : product.title(),
                product == null ? null : product.image(),
                order.condition(),
                price);
        return new OrderView(order.id(), order.state(), order.placedAt(), price, order.sellerId(), List.of(item));
    }
}
