package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.KeyOrder;
import it.unimi.dsi.fastutil.bytes.ByteArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.function.IntUnaryOperator;

/**
 * Collects interactions of shoppers and products that have numbers already, in any order. Tens of millions of
 * rows fit: {@value #ROW_BYTES} bytes each, up to half as much again while it grows, and twice as much while
 * it sorts. Not safe for use by several threads.
 */
public final class InteractionColumns {
    static final int ROW_BYTES = 17;

    private static final int FIRST_ROWS = 1024;
    /** The bit of a flag byte that says target; the others are the kind. */
    private static final int TARGET = 0x40;

    private int[] shoppers = new int[FIRST_ROWS];
    private int[] products = new int[FIRST_ROWS];
    private long[] times = new long[FIRST_ROWS];
    private byte[] flags = new byte[FIRST_ROWS];
    private int rows;

    /** Adds one interaction; {@code target} as in {@link InteractionLog#isTarget}. */
    public void add(int shopper, int product, long atMillis, InteractionKind kind, boolean target) {
        shoppers = IntArrays.grow(shoppers, rows + 1);
        products = IntArrays.grow(products, rows + 1);
        times = LongArrays.grow(times, rows + 1);
        flags = ByteArrays.grow(flags, rows + 1);
        shoppers[rows] = shopper;
        products[rows] = product;
        times[rows] = atMillis;
        flags[rows++] = (byte) (kind.ordinal() | (target ? TARGET : 0));
    }

    /** Numbers shoppers and products of the last {@code count} rows anew, the earliest of these first. */
    void renumberLast(int count, int[] shopperNumbers, int[] productNumbers) {
        System.arraycopy(shopperNumbers, 0, shoppers, rows - count, count);
        System.arraycopy(productNumbers, 0, products, rows - count, count);
    }

    public int rows() {
        return rows;
    }

    /**
     * Sorts everything into a log. Nothing must be added afterwards.
     *
     * @param shopperIndex index in {@code shopperIds} of a shopper's number
     * @param productIndex index in {@code productIds} of a product's number
     */
    public InteractionLog sorted(
            Dictionary shopperIds,
            Dictionary productIds,
            IntUnaryOperator shopperIndex,
            IntUnaryOperator productIndex) {
        for (int row = 0; row < rows; row++) {
            shoppers[row] = shopperIndex.applyAsInt(shoppers[row]);
            products[row] = productIndex.applyAsInt(products[row]);
        }
        int[] order = KeyOrder.of(times, rows, this::compare);
        // A column is let go as soon as it is sorted: at most one is there twice.
        shoppers = gathered(shoppers, order);
        products = gathered(products, order);
        long[] at = new long[rows];
        for (int row = 0; row < rows; row++) {
            at[row] = times[order[row]];
        }
        times = at;
        byte[] kind = new byte[rows];
        boolean[] target = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            byte flag = flags[order[row]];
            kind[row] = (byte) (flag & ~TARGET);
            target[row] = (flag & TARGET) != 0;
        }
        flags = new byte[0];
        return new InteractionLog(shopperIds, productIds, shoppers, products, times, kind, target, rows);
    }

    private int[] gathered(int[] column, int[] order) {
        int[] gathered = new int[rows];
        for (int row = 0; row < rows; row++) {
            gathered[row] = column[order[row]];
        }
        return gathered;
    }

    private int compare(int left, int right) {
        int byTime = Long.compare(times[left], times[right]);
        if (byTime != 0) {
            return byTime;
        }
        int byShopper = Integer.compare(shoppers[left], shoppers[right]);
        if (byShopper != 0) {
            return byShopper;
        }
        int byProduct = Integer.compare(products[left], products[right]);
        return byProduct != 0 ? byProduct : Byte.compare(rank(flags[left]), rank(flags[right]));
    }

    /** By kind, and of one kind what is no target first. */
    private static byte rank(byte flag) {
        return (byte) ((flag & ~TARGET) << 1 | (flag & TARGET) >> 6);
    }
}
