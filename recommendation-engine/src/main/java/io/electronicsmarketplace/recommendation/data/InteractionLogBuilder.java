package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.IdBatch;
import io.electronicsmarketplace.recommendation.array.IdNumbers;
import java.util.Collection;

/**
 * Collects interactions in any order. Shoppers and products get numbers as they come; the log's indexes, which
 * are the places of their ids, come with {@link #build}. Not safe for use by several threads.
 */
public final class InteractionLogBuilder {
    /** From 32 to 2,048 ids at once it made no difference. */
    private static final int BATCH = 128;

    private final IdNumbers shopperIds = new IdNumbers();
    private final IdNumbers productIds = new IdNumbers();
    private final InteractionColumns rows = new InteractionColumns();
    /** Ids of the last rows, which have no numbers yet: they get them together, as {@link IdNumbers} explains. */
    private final IdBatch lastShoppers = new IdBatch();

    private final IdBatch lastProducts = new IdBatch();
    private final int[] shopperNumbers = new int[BATCH];
    private final int[] productNumbers = new int[BATCH];

    /** Adds one interaction; {@code target} as in {@link InteractionLog#isTarget}. */
    public InteractionLogBuilder add(
            String shopperId, String productId, long atMillis, InteractionKind kind, boolean target) {
        lastShoppers.add(shopperId);
        lastProducts.add(productId);
        return add(atMillis, kind, target);
    }

    /** The same with ids whose UTF-8 bytes are those of {@code text} between these places, the ends exclusive. */
    public InteractionLogBuilder add(
            byte[] text,
            int shopperFrom,
            int shopperTo,
            int productFrom,
            int productTo,
            long atMillis,
            InteractionKind kind,
            boolean target) {
        lastShoppers.add(text, shopperFrom, shopperTo);
        lastProducts.add(text, productFrom, productTo);
        return add(atMillis, kind, target);
    }

    private InteractionLogBuilder add(long atMillis, InteractionKind kind, boolean target) {
        rows.add(0, 0, atMillis, kind, target);
        if (lastShoppers.size() == BATCH) {
            numberLast();
        }
        return this;
    }

    private void numberLast() {
        shopperIds.number(lastShoppers, shopperNumbers);
        productIds.number(lastProducts, productNumbers);
        rows.renumberLast(lastShoppers.size(), shopperNumbers, productNumbers);
        lastShoppers.clear();
        lastProducts.clear();
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
        numberLast();
        IdNumbers.Sorted shoppers = shopperIds.sorted();
        IdNumbers.Sorted products = productIds.sorted();
        return rows.sorted(
                shoppers.dictionary(),
                products.dictionary(),
                number -> shoppers.indexOf()[number],
                number -> products.indexOf()[number]);
    }
}
