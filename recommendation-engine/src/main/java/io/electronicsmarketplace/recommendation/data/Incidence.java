package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import it.unimi.dsi.fastutil.floats.FloatArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Who liked what: a sparse matrix of the strongest evidence of each (row, column) pair, columns ascending
 * within a row. Made with shoppers as rows; {@link #transposed} has products as rows.
 */
public record Incidence(Csr matrix, FloatArray evidence, int columns) {

    /**
     * @param perShopper the newest so many rows of each shopper count: pairs of products grow with its square
     */
    public static Incidence of(InteractionLog log, int perShopper) {
        Csr histories = Histories.of(log).rows();
        int[] starts = new int[histories.rows() + 1];
        int most = 0;
        for (int shopper = 0; shopper < histories.rows(); shopper++) {
            most += Math.min(perShopper, histories.degree(shopper));
        }
        int[] columns = new int[most];
        float[] values = new float[most];
        long[] newest = new long[perShopper];
        int entries = 0;
        for (int shopper = 0; shopper < histories.rows(); shopper++) {
            int count = Math.min(perShopper, histories.degree(shopper));
            for (int i = 0; i < count; i++) {
                newest[i] = key(log, histories.column(histories.end(shopper) - count + i));
            }
            Arrays.sort(newest, 0, count);
            for (int i = 0; i < count; i++) {
                // Of a product's keys the strongest is the last.
                if (i + 1 == count || newest[i] >>> 32 != newest[i + 1] >>> 32) {
                    columns[entries] = (int) (newest[i] >>> 32);
                    values[entries++] = Float.intBitsToFloat((int) newest[i]);
                }
            }
            starts[shopper + 1] = entries;
        }
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(IntArrays.trim(columns, entries))),
                FloatArray.of(FloatArrays.trim(values, entries)),
                log.products().size());
    }

    /** Product above evidence, whose bits are ordered as it is, since it is positive. */
    private static long key(InteractionLog log, int row) {
        return ((long) log.product(row) << 32)
                | Float.floatToRawIntBits(log.kind(row).evidence());
    }

    public Incidence transposed() {
        int[] starts = new int[columns + 1];
        for (int at = 0; at < matrix.entries(); at++) {
            starts[matrix.column(at) + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            starts[column + 1] += starts[column];
        }
        int[] next = starts.clone();
        int[] rows = new int[matrix.entries()];
        float[] values = new float[matrix.entries()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int at = matrix.start(row); at < matrix.end(row); at++) {
                int place = next[matrix.column(at)]++;
                rows[place] = row;
                values[place] = evidence.get(at);
            }
        }
        return new Incidence(new Csr(IntArray.of(starts), IntArray.of(rows)), FloatArray.of(values), matrix.rows());
    }
}
