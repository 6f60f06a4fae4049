package io.electronicsmarketplace.recommendation.trees;

import java.util.Arrays;

/**
 * Scores rows with trees; scratch space of one thread. Sixty-four rows pass a tree together: the rows that reach a
 * node are bits of a long, and a split is an AND with the rows whose feature exceeds the threshold. Which rows
 * exceed which threshold is found once for all trees that ask it. So the processor guesses nothing at a node, which
 * is what walking row by row spends its time on; bits stand for rows where QuickScorer (Lucchese et al., SIGIR
 * 2015) has them stand for leaves.
 */
public final class TreeScorer {
    private static final int BATCH = Long.SIZE;

    private final int width;
    private final int[] roots;
    private final int[] left;
    private final int[] right;
    private final double[] leaves;
    private final Conditions conditions;

    /** Rows that exceed the threshold of each condition, and rows that reach each node. */
    private final long[] exceeding;

    private final long[] reaching;

    /** Rows by how many of a feature's thresholds they exceed. */
    private final long[] byCount;

    private final double[] sums = new double[BATCH];

    /** Arrays as those of {@link TreeEnsemble}. */
    TreeScorer(int width, int[] roots, int[] left, int[] right, double[] leaves, Conditions conditions) {
        this.width = width;
        this.roots = roots;
        this.left = left;
        this.right = right;
        this.leaves = leaves;
        this.conditions = conditions;
        this.exceeding = new long[conditions.thresholds.length];
        this.reaching = new long[left.length];
        this.byCount = new long[conditions.thresholds.length + 1];
    }

    /**
     * Puts the sum over trees of each row into {@code scores}.
     *
     * @param matrix features of one row after the other
     */
    public void score(float[] matrix, int rows, float[] scores) {
        for (int from = 0; from < rows; from += BATCH) {
            int count = Math.min(BATCH, rows - from);
            for (int feature = 0; feature < width; feature++) {
                compare(feature, matrix, from * width + feature, count);
            }
            pass(count);
            for (int row = 0; row < count; row++) {
                scores[from + row] = (float) sums[row];
            }
        }
    }

    /** Answers all conditions of a feature, whose value stands at {@code offset} in the first row. */
    private void compare(int feature, float[] matrix, int offset, int rows) {
        int from = conditions.starts[feature];
        int to = conditions.starts[feature + 1];
        if (from == to) {
            return;
        }
        Arrays.fill(byCount, 0, to - from + 1, 0);
        long missing = 0;
        float last = Float.NaN;
        int count = 0;
        for (int row = 0, at = offset; row < rows; row++, at += width) {
            float value = matrix[at];
            if (Float.isNaN(value)) {
                missing |= 1L << row;
                continue;
            }
            // Whatever tells of the shopper is the same for all rows.
            if (value != last) {
                last = value;
                count = exceeded(value, from, to);
            }
            byCount[count] |= 1L << row;
        }
        long above = 0;
        for (int condition = to - 1; condition >= from; condition--) {
            above |= byCount[condition - from + 1];
            exceeding[condition] = conditions.missingExceeds[condition] ? above | missing : above;
        }
    }

    /** How many of the thresholds the value exceeds: a binary search without branches to guess. */
    private int exceeded(float value, int from, int to) {
        float[] thresholds = conditions.thresholds;
        int base = from;
        for (int length = to - from; length > 1; ) {
            int half = length >>> 1;
            base += value > thresholds[base + half] ? half : 0;
            length -= half;
        }
        return base - from + (value > thresholds[base] ? 1 : 0);
    }

    private void pass(int rows) {
        Arrays.fill(sums, 0);
        long all = -1L >>> (BATCH - rows);
        for (int root : roots) {
            give(root, all);
        }
        for (int node = 0; node < left.length; node++) {
            long here = reaching[node];
            long above = here & exceeding[conditions.asked[node]];
            give(left[node], here ^ above);
            give(right[node], above);
        }
    }

    private void give(int child, long rows) {
        if (child >= 0) {
            reaching[child] = rows;
            return;
        }
        double value = leaves[~child];
        for (long rest = rows; rest != 0; rest &= rest - 1) {
            sums[Long.numberOfTrailingZeros(rest)] += value;
        }
    }
}
