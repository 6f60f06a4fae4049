package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.Incidence;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Shoppers without those who are alike: who liked one product alone has the vector of everybody who liked it
 * just so, which is solved once and counted as often. In a large shop two shoppers in three are of that kind.
 *
 * @param rows a row of several products for each such shopper, in their order, then those of one product
 * @param multiplicity how many shoppers a row stands for
 */
record DistinctHistories(Incidence rows, FloatArray multiplicity) {

    static DistinctHistories of(Incidence byShopper) {
        Csr matrix = byShopper.matrix();
        long[] single = singles(byShopper);
        int distinct = distinct(single);
        int several = 0;
        int entries = 0;
        for (int shopper = 0; shopper < matrix.rows(); shopper++) {
            if (matrix.degree(shopper) > 1) {
                several++;
                entries += matrix.degree(shopper);
            }
        }
        int[] starts = new int[several + distinct + 1];
        int[] columns = new int[entries + distinct];
        float[] evidence = new float[entries + distinct];
        int row = 0;
        int at = 0;
        for (int shopper = 0; shopper < matrix.rows(); shopper++) {
            if (matrix.degree(shopper) > 1) {
                for (int from = matrix.start(shopper); from < matrix.end(shopper); from++) {
                    columns[at] = matrix.column(from);
                    evidence[at++] = byShopper.evidence().get(from);
                }
                starts[++row] = at;
            }
        }
        float[] multiplicity = new float[several + distinct];
        Arrays.fill(multiplicity, 0, several, 1);
        for (int i = 0; i < single.length; i++) {
            if (i == 0 || single[i] != single[i - 1]) {
                columns[at] = (int) (single[i] >>> 32);
                evidence[at++] = Float.intBitsToFloat((int) single[i]);
                starts[++row] = at;
            }
            multiplicity[row - 1]++;
        }
        return new DistinctHistories(
                new Incidence(
                        new Csr(IntArray.of(starts), IntArray.of(columns)),
                        FloatArray.of(evidence),
                        byShopper.columns()),
                FloatArray.of(multiplicity));
    }

    /** Product and bits of the evidence of everybody who liked one product alone, sorted. */
    private static long[] singles(Incidence byShopper) {
        Csr matrix = byShopper.matrix();
        int count = 0;
        for (int shopper = 0; shopper < matrix.rows(); shopper++) {
            count += matrix.degree(shopper) == 1 ? 1 : 0;
        }
        long[] singles = new long[count];
        int next = 0;
        for (int shopper = 0; shopper < matrix.rows(); shopper++) {
            if (matrix.degree(shopper) == 1) {
                int at = matrix.start(shopper);
                // Evidence is above 0, so its bits are ordered as it is.
                singles[next++] = ((long) matrix.column(at) << 32)
                        | Float.floatToRawIntBits(byShopper.evidence().get(at));
            }
        }
        LongArrays.radixSort(singles);
        return singles;
    }

    private static int distinct(long[] sorted) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }
}
