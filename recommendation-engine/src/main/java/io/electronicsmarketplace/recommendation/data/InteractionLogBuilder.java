package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Collection;

/** Collects interactions in any order. Not safe for use by several threads. */
public final class InteractionLogBuilder {
    private final Object2IntOpenHashMap<String> shopperIds = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<String> productIds = new Object2IntOpenHashMap<>();
    private final InteractionColumns rows = new InteractionColumns();

    /** Adds one interaction; {@code target} as in {@link InteractionLog#isTarget}. */
    public InteractionLogBuilder add(
            String shopperId, String productId, long atMillis, InteractionKind kind, boolean target) {
        rows.add(number(shopperIds, shopperId), number(productIds, productId), atMillis, kind, target);
        return this;
    }

    /** Makes products known that nobody interacted with. */
    public InteractionLogBuilder addProducts(Collection<String> ids) {
        ids.forEach(id -> number(productIds, id));
        return this;
    }

    public int rows() {
        return rows.rows();
    }

    private static int number(Object2IntOpenHashMap<String> ids, String id) {
        return ids.computeIfAbsent(id, unknown -> ids.size());
    }

    /** Sorts everything. The builder must not be used afterwards. */
    public InteractionLog build() {
        Dictionary shoppers = Dictionary.of(shopperIds.keySet());
        Dictionary products = Dictionary.of(productIds.keySet());
        int[] shopperIndex = indexes(shopperIds, shoppers);
        int[] productIndex = indexes(productIds, products);
        return rows.sorted(shoppers, products, number -> shopperIndex[number], number -> productIndex[number]);
    }

    private static int[] indexes(Object2IntOpenHashMap<String> ids, Dictionary dictionary) {
        int[] indexOf = new int[ids.size()];
        ids.object2IntEntrySet().fastForEach(id -> indexOf[id.getIntValue()] = dictionary.indexOf(id.getKey()));
        return indexOf;
    }
}
