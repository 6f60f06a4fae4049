package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.IdNumbers;
import java.util.Collection;

/**
 * Collects interactions in any order. Shoppers and products get numbers as they come; the log's indexes, which
 * are the places of their ids, come with {@link #build}. Not safe for use by several threads.
 */
public final class InteractionLogBuilder {
    private final IdNumbers shopperIds = new IdNumbers();
    private final IdNumbers productIds = new IdNumbers();
    private final InteractionColumns rows = new InteractionColumns();

    /** Adds one interaction; {@code target} as in {@link InteractionLog#isTarget}. */
    public InteractionLogBuilder add(
            String shopperId, String productId, long atMillis, InteractionKind kind, boolean target) {
        return add(shopperIds.number(shopperId), productIds.number(productId), atMillis, kind, target);
    }

    /** The same with the numbers of {@link #shopper} and {@link #product}. */
    public InteractionLogBuilder add(int shopper, int product, long atMillis, InteractionKind kind, boolean target) {
        rows.add(shopper, product, atMillis, kind, target);
        return this;
    }

    /** The number of the shopper whose id's UTF-8 bytes are those from {@code from} to {@code to}, exclusive. */
    public int shopper(byte[] text, int from, int to) {
        return shopperIds.number(text, from, to);
    }

    /** The same of a product. */
    public int product(byte[] text, int from, int to) {
        return productIds.number(text, from, to);
    }

    /** Makes products known that nobody interacted with. */
    public InteractionLogBuilder addProducts(Collection<String> ids) {
        ids.forEach(productIds::number);
        return this;
    }

    public int rows() {
        return rows.rows();
    }

    /** Sorts everything. The builder must not be used afterwards. */
    public InteractionLog build() {
        IdNumbers.Sorted shoppers = shopperIds.sorted();
        IdNumbers.Sorted products = productIds.sorted();
        return rows.sorted(
                shoppers.dictionary(),
                products.dictionary(),
                number -> shoppers.indexOf()[number],
                number -> products.indexOf()[number]);
    }
}
