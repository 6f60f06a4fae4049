package io.electronicsmarketplace.recommendation.twins;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Who rated a product when: each product's set of (shopper, UTC day) pairs. Ratings alone, for what is merely looked at
 * on one day may just have stood side by side, and looks cost nothing to who wants two products taken for one. Pairs are numbered by how many
 * products they hold, fewest first, so that the first of a set are those that fewest other sets share.
 */
final class ShopperDays {
    /**
     * A pair of more products is left out: it costs its square, and says of a shopper that they catch up on
     * years, not of products that they are variants. The largest of Amazon Video Games holds 166.
     */
    static final int MOST_PRODUCTS = 200;

    static final long DAY_MILLIS = 86_400_000;

    private ShopperDays() {}

    /** Row {@code p}: numbers of the pairs of product {@code p}, ascending. Costs one sort of the log. */
    static Csr byProduct(InteractionLog log) {
        return inverted(byDay(log), log.products().size(), IntUnaryOperator.identity());
    }

    /** For each column the rows, ascending, in whose first {@code taken.applyAsInt(degree)} entries it is. */
    static Csr inverted(Csr matrix, int columns, IntUnaryOperator taken) {
        int[] starts = new int[columns + 1];
        for (int row = 0; row < matrix.rows(); row++) {
            int end = matrix.start(row) + taken.applyAsInt(matrix.degree(row));
            for (int at = matrix.start(row); at < end; at++) {
                starts[matrix.column(at) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] rows = new int[starts[columns]];
        for (int row = 0; row < matrix.rows(); row++) {
            int end = matrix.start(row) + taken.applyAsInt(matrix.degree(row));
            for (int at = matrix.start(row); at < end; at++) {
                rows[next[matrix.column(at)]++] = row;
            }
        }
        return new Csr(IntArray.of(starts), IntArray.of(rows));
    }

    /** The distinct products of each pair, the pairs of fewest products first. */
    private static Csr byDay(InteractionLog log) {
        int[] products = new int[log.rows()];
        long[] pairs = new long[log.rows()];
        int rows = 0;
        for (int row = 0; row < log.rows(); row++) {
            if (log.kind(row) == InteractionKind.RATING) {
                products[rows] = log.product(row);
                // A day fits into 32 bits until five million years from now.
                pairs[rows++] = ((long) log.shopper(row) << 32) | (dayOf(log, row) & 0xffff_ffffL);
            }
        }
        int[] order = new int[rows];
        Arrays.setAll(order, row -> row);
        LongArrays.parallelRadixSortIndirect(order, LongArrays.trim(pairs, rows), false);
        int[] starts = new int[rows + 1];
        int[] distinct = new int[rows];
        int days = 0;
        for (int from = 0, to; from < rows; from = to) {
            int start = starts[days];
            int end = start;
            for (to = from; to < rows && pairs[order[to]] == pairs[order[from]]; to++) {
                distinct[end++] = products[order[to]];
            }
            starts[++days] = distinctEnd(distinct, start, end);
        }
        return fewestFirst(new Csr(
                IntArray.of(IntArrays.trim(starts, days + 1)), IntArray.of(IntArrays.trim(distinct, starts[days]))));
    }

    static long dayOf(InteractionLog log, int row) {
        return Math.floorDiv(log.atMillis(row), DAY_MILLIS);
    }

    /** Sorts a range, moves each of its values to the front once, and returns where they end. */
    private static int distinctEnd(int[] values, int start, int end) {
        IntArrays.quickSort(values, start, end);
        int kept = start;
        for (int at = start; at < end; at++) {
            if (at == start || values[at] != values[kept - 1]) {
                values[kept++] = values[at];
            }
        }
        return kept;
    }

    private static Csr fewestFirst(Csr days) {
        int[] order = new int[days.rows()];
        Arrays.setAll(order, day -> day);
        IntArrays.radixSortIndirect(order, degrees(days), true);
        int[] starts = new int[order.length + 1];
        int[] products = new int[days.entries()];
        int rows = 0;
        for (int day : order) {
            if (days.degree(day) > MOST_PRODUCTS) {
                break;
            }
            int start = starts[rows];
            for (int i = 0; i < days.degree(day); i++) {
                products[start + i] = days.column(days.start(day) + i);
            }
            starts[++rows] = start + days.degree(day);
        }
        return new Csr(
                IntArray.of(IntArrays.trim(starts, rows + 1)), IntArray.of(IntArrays.trim(products, starts[rows])));
    }

    private static int[] degrees(Csr matrix) {
        int[] degrees = new int[matrix.rows()];
        Arrays.setAll(degrees, matrix::degree);
        return degrees;
    }
}
