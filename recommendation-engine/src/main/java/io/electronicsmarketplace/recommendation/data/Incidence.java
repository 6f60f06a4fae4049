package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.Int2FloatRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Who liked what: a sparse matrix of the strongest evidence of each (row, column) pair, columns ascending
 * within a row. Made with shoppers as rows; {@link #transposed} has products as rows.
 */
public record Incidence(Csr matrix, FloatArray evidence, int columns) {

    /**
     * @param perShopper the newest so many rows of each shopper count: pairs of products grow with its square
     */
    public static Incidence of(InteractionLog log, int perShopper) {
        Histories histories = Histories.of(log);
        int[] starts = new int[histories.rows().rows() + 1];
        IntArrayList columns = new IntArrayList();
        FloatArrayList values = new FloatArrayList();
        for (int shopper = 0; shopper < starts.length - 1; shopper++) {
            Int2FloatRBTreeMap strongest = new Int2FloatRBTreeMap();
            int end = histories.rows().end(shopper);
            for (int at = Math.max(histories.rows().start(shopper), end - perShopper); at < end; at++) {
                int row = histories.rows().column(at);
                strongest.merge(log.product(row), log.kind(row).evidence(), Math::max);
            }
            columns.addAll(strongest.keySet());
            values.addAll(strongest.values());
            starts[shopper + 1] = columns.size();
        }
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(columns.toIntArray())),
                FloatArray.of(values.toFloatArray()),
                log.products().size());
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
