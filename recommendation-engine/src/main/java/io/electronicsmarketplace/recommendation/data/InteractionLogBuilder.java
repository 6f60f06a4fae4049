package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import it.unimi.dsi.fastutil.booleans.BooleanArrayList;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Collection;

/** Collects interactions in any order. Not safe for use by several threads. */
public final class InteractionLogBuilder {
    private final Object2IntOpenHashMap<String> shopperIds = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<String> productIds = new Object2IntOpenHashMap<>();
    private final IntArrayList shoppers = new IntArrayList();
    private final IntArrayList products = new IntArrayList();
    private final LongArrayList times = new LongArrayList();
    private final ByteArrayList kinds = new ByteArrayList();
    private final BooleanArrayList targets = new BooleanArrayList();

    /** Adds one interaction; {@code target} as in {@link InteractionLog#isTarget}. */
    public InteractionLogBuilder add(
            String shopperId, String productId, long atMillis, InteractionKind kind, boolean target) {
        shoppers.add(number(shopperIds, shopperId));
        products.add(number(productIds, productId));
        times.add(atMillis);
        kinds.add((byte) kind.ordinal());
        targets.add(target);
        return this;
    }

    /** Makes products known that nobody interacted with. */
    public InteractionLogBuilder addProducts(Collection<String> ids) {
        ids.forEach(id -> number(productIds, id));
        return this;
    }

    public int rows() {
        return shoppers.size();
    }

    private static int number(Object2IntOpenHashMap<String> ids, String id) {
        return ids.computeIfAbsent(id, unknown -> ids.size());
    }

    /** Sorts everything. The builder must not be used afterwards. */
    public InteractionLog build() {
        Dictionary shopperDictionary = Dictionary.of(shopperIds.keySet());
        Dictionary productDictionary = Dictionary.of(productIds.keySet());
        int[] shopper = renumbered(shoppers, shopperIds, shopperDictionary);
        int[] product = renumbered(products, productIds, productDictionary);
        int[] order = order(shopper, product);
        int rows = order.length;
        long[] at = new long[rows];
        byte[] kind = new byte[rows];
        boolean[] target = new boolean[rows];
        int[] sortedShopper = new int[rows];
        int[] sortedProduct = new int[rows];
        for (int row = 0; row < rows; row++) {
            int from = order[row];
            sortedShopper[row] = shopper[from];
            sortedProduct[row] = product[from];
            at[row] = times.getLong(from);
            kind[row] = kinds.getByte(from);
            target[row] = targets.getBoolean(from);
        }
        return new InteractionLog(
                shopperDictionary, productDictionary, sortedShopper, sortedProduct, at, kind, target, rows);
    }

    private static int[] renumbered(IntArrayList rows, Object2IntOpenHashMap<String> ids, Dictionary dictionary) {
        int[] indexOf = new int[ids.size()];
        ids.object2IntEntrySet().fastForEach(id -> indexOf[id.getIntValue()] = dictionary.indexOf(id.getKey()));
        int[] renumbered = new int[rows.size()];
        for (int row = 0; row < renumbered.length; row++) {
            renumbered[row] = indexOf[rows.getInt(row)];
        }
        return renumbered;
    }

    private int[] order(int[] shopper, int[] product) {
        int[] order = new int[shopper.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        IntArrays.parallelQuickSort(order, (left, right) -> {
            int byTime = Long.compare(times.getLong(left), times.getLong(right));
            if (byTime != 0) {
                return byTime;
            }
            int byShopper = Integer.compare(shopper[left], shopper[right]);
            if (byShopper != 0) {
                return byShopper;
            }
            int byProduct = Integer.compare(product[left], product[right]);
            if (byProduct != 0) {
                return byProduct;
            }
            int byKind = Byte.compare(kinds.getByte(left), kinds.getByte(right));
            return byKind != 0 ? byKind : Boolean.compare(targets.getBoolean(left), targets.getBoolean(right));
        });
        return order;
    }
}
