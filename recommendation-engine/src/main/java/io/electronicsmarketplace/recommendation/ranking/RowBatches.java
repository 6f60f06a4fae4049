package io.electronicsmarketplace.recommendation.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Trees laid out for scoring many rows. Sixty-four rows pass a tree together: the rows that reach a node are bits
 * of a long, and a split is an AND with the rows whose feature exceeds the threshold. Which rows exceed which
 * threshold is found once for all trees that ask it. So the processor guesses nothing at a node, which is what
 * walking row by row spends its time on; bits stand for rows where QuickScorer (Lucchese et al., SIGIR 2015) has
 * them stand for leaves. Immutable.
 */
final class RowBatches {
    private static final int BATCH = Long.SIZE;

    /** What a node asks of a feature: whether it is above the threshold, and what is answered where it is NaN. */
    private record Condition(int feature, float threshold, boolean missingExceeds) {
        static final Comparator<Condition> ORDER = Comparator.comparingInt(Condition::feature)
                .thenComparing(Condition::threshold)
                .thenComparing(Condition::missingExceeds);
    }

    private final int width;
    private final int[] roots;
    private final int[] left;
    private final int[] right;
    private final double[] leaves;
    /** Which condition each node asks. */
    private final int[] asked;
    /** Thresholds of all conditions, those of a feature side by side and ascending. */
    private final float[] thresholds;

    private final boolean[] missingExceeds;
    /** Where the conditions of each feature begin, and their number. */
    private final int[] starts;

    /** Arrays as those of {@link TreeEnsemble}, with children behind their parents. */
    RowBatches(
            int width,
            int[] roots,
            int[] feature,
            float[] threshold,
            int[] left,
            int[] right,
            int[] flags,
            double[] leaves) {
        this.width = width;
        this.roots = roots;
        this.left = left;
        this.right = right;
        this.leaves = leaves;
        Condition[] ofNodes = IntStream.range(0, feature.length)
                .mapToObj(node -> new Condition(
                        feature[node], threshold[node], missingExceeds(flags[node], threshold[node])))
                .toArray(Condition[]::new);
        Condition[] conditions =
                Arrays.stream(ofNodes).distinct().sorted(Condition.ORDER).toArray(Condition[]::new);
        this.asked = Arrays.stream(ofNodes)
                .mapToInt(condition -> Arrays.binarySearch(conditions, condition, Condition.ORDER))
                .toArray();
        this.thresholds = new float[conditions.length];
        this.missingExceeds = new boolean[conditions.length];
        this.starts = new int[width + 1];
        for (int number = 0; number < conditions.length; number++) {
            thresholds[number] = conditions[number].threshold();
            missingExceeds[number] = conditions[number].missingExceeds();
            starts[conditions[number].feature() + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
    }

    private static boolean missingExceeds(int flags, float threshold) {
        return (flags & TreeEnsemble.MISSING_IS_NAN) == 0 ? 0 > threshold : (flags & TreeEnsemble.MISSING_LEFT) == 0;
    }

    /** The sum over trees of each row of the matrix. */
    float[] score(float[] matrix, int rows) {
        float[] scores = new float[rows];
        Scratch scratch = new Scratch();
        for (int from = 0; from < rows; from += BATCH) {
            int count = Math.min(BATCH, rows - from);
            for (int feature = 0; feature < width; feature++) {
                if (starts[feature] < starts[feature + 1]) {
                    scratch.compare(matrix, from * width + feature, count, starts[feature], starts[feature + 1]);
                }
            }
            scratch.pass(count);
            for (int row = 0; row < count; row++) {
                scores[from + row] = (float) scratch.sums[row];
            }
        }
        return scores;
    }

    /** What is known of the rows of a batch. */
    private final class Scratch {
        /** Rows that exceed the threshold of each condition, and rows that reach each node. */
        private final long[] exceeding = new long[thresholds.length];

        private final long[] reaching = new long[left.length];

        /** Rows by how many of a feature's thresholds they exceed. */
        private final long[] byCount = new long[thresholds.length + 1];

        private final double[] sums = new double[BATCH];

        /** Answers all conditions of a feature, whose value stands at {@code offset} in the first row. */
        private void compare(float[] matrix, int offset, int rows, int from, int to) {
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
                exceeding[condition] = missingExceeds[condition] ? above | missing : above;
            }
        }

        /** How many of the thresholds the value exceeds: a binary search without branches to guess. */
        private int exceeded(float value, int from, int to) {
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
                long above = here & exceeding[asked[node]];
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
}
