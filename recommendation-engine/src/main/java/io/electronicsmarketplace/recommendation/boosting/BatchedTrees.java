package io.electronicsmarketplace.recommendation.boosting;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import java.util.Arrays;
import java.util.List;

/**
 * Trees laid out for scoring many rows. Sixty-four rows pass a tree together: the rows that reach a node are bits
 * of a long, and a split is an AND with the rows whose feature exceeds the threshold. Which rows exceed which
 * threshold is found once for all trees that ask it. So nothing is guessed by the processor at a node, which is
 * what walking row by row spends its time on; bits stand for rows where QuickScorer (Lucchese et al., SIGIR 2015)
 * has them stand for leaves. A row's score is the sum over trees in their order, as if it had walked alone.
 */
public final class BatchedTrees {
    private static final int BATCH = Long.SIZE;

    private final int width;
    /** Where the nodes of each tree begin, and the number of nodes; a tree has one leaf more than nodes. */
    private final int[] roots;

    private final int[] feature;
    /** Which of all thresholds each node compares with. */
    private final int[] condition;

    private final int[] left;
    private final int[] right;
    private final float[] values;
    /** Different thresholds of each feature, ascending, and where each feature's begin. */
    private final float[] thresholds;

    private final int[] starts;

    /**
     * Nodes and leaves are numbered one tree after the other, children after their parents. A row goes left at a
     * node if its feature is at most the threshold; a child below 0 is the leaf {@code ~child}.
     *
     * @param width number of features of a row
     * @param roots where the nodes of each tree begin, and the number of nodes
     */
    private BatchedTrees(
            int width, int[] roots, int[] feature, float[] threshold, int[] left, int[] right, float[] values) {
        this.width = width;
        this.roots = roots;
        this.feature = feature;
        this.left = left;
        this.right = right;
        this.values = values;
        this.starts = new int[width + 1];
        this.condition = new int[feature.length];
        float[][] distinct = new float[width][];
        for (int number = 0; number < width; number++) {
            distinct[number] = distinct(number, feature, threshold);
            starts[number + 1] = starts[number] + distinct[number].length;
        }
        this.thresholds = new float[starts[width]];
        for (int number = 0; number < width; number++) {
            System.arraycopy(distinct[number], 0, thresholds, starts[number], distinct[number].length);
        }
        for (int node = 0; node < feature.length; node++) {
            int from = starts[feature[node]];
            condition[node] = Arrays.binarySearch(thresholds, from, starts[feature[node] + 1], threshold[node]);
        }
    }

    private static float[] distinct(int number, int[] feature, float[] threshold) {
        float[] all = new float[feature.length];
        int count = 0;
        for (int node = 0; node < feature.length; node++) {
            if (feature[node] == number) {
                all[count++] = threshold[node];
            }
        }
        Arrays.sort(all, 0, count);
        int kept = 0;
        for (int at = 0; at < count; at++) {
            if (kept == 0 || Float.compare(all[at], all[kept - 1]) != 0) {
                all[kept++] = all[at];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    static BatchedTrees of(int width, List<Tree> trees) {
        int nodes = trees.stream().mapToInt(tree -> tree.feature().length).sum();
        int leaves = trees.stream().mapToInt(tree -> tree.values().length).sum();
        int[] roots = new int[trees.size() + 1];
        int[] feature = new int[nodes];
        float[] threshold = new float[nodes];
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        float[] values = new float[leaves];
        for (int number = 0; number < trees.size(); number++) {
            Tree tree = trees.get(number);
            int node = roots[number];
            int leaf = node + number;
            int count = tree.feature().length;
            System.arraycopy(tree.feature(), 0, feature, node, count);
            System.arraycopy(tree.threshold(), 0, threshold, node, count);
            System.arraycopy(tree.values(), 0, values, leaf, count + 1);
            for (int at = 0; at < count; at++) {
                left[node + at] = moved(tree.left()[at], node, leaf);
                right[node + at] = moved(tree.right()[at], node, leaf);
            }
            roots[number + 1] = node + count;
        }
        return new BatchedTrees(width, roots, feature, threshold, left, right, values);
    }

    private static int moved(int child, int nodes, int leaves) {
        return child < 0 ? child - leaves : child + nodes;
    }

    public int count() {
        return roots.length - 1;
    }

    /** Writes arrays whose names begin with {@code name}. */
    public void write(BundleWriter writer, String name) {
        float[] threshold = new float[condition.length];
        for (int node = 0; node < threshold.length; node++) {
            threshold[node] = thresholds[condition[node]];
        }
        writer.ints(name + ".roots", IntArray.of(roots));
        writer.ints(name + ".features", IntArray.of(feature));
        writer.floats(name + ".thresholds", FloatArray.of(threshold));
        writer.ints(name + ".left", IntArray.of(left));
        writer.ints(name + ".right", IntArray.of(right));
        writer.floats(name + ".values", FloatArray.of(values));
    }

    /** Reads what {@link #write} wrote, and refuses what would not end, or end outside. */
    public static BatchedTrees read(BundleReader reader, String name, int width) {
        int[] roots = reader.ints(name + ".roots").toArray();
        int[] feature = reader.ints(name + ".features").toArray();
        float[] threshold = reader.floats(name + ".thresholds").toArray();
        int[] left = reader.ints(name + ".left").toArray();
        int[] right = reader.ints(name + ".right").toArray();
        float[] values = reader.floats(name + ".values").toArray();
        int nodes = feature.length;
        reader.require(
                threshold.length == nodes && left.length == nodes && right.length == nodes,
                name + ": columns of nodes differ in length");
        reader.require(
                roots.length > 0 && roots[0] == 0 && roots[roots.length - 1] == nodes,
                name + ": roots do not span the %d nodes".formatted(nodes));
        reader.require(
                values.length == nodes + roots.length - 1,
                name + ": %d leaves do not fit %d nodes".formatted(values.length, nodes));
        for (int node = 0; node < nodes; node++) {
            reader.require(
                    feature[node] >= 0 && feature[node] < width,
                    "%s: node %d looks at feature %d of %d".formatted(name, node, feature[node], width));
        }
        for (int tree = 0; tree < roots.length - 1; tree++) {
            int end = roots[tree + 1];
            reader.require(
                    roots[tree] <= end && end <= nodes, name + ": tree %d ends before it starts".formatted(tree));
            for (int node = roots[tree]; node < end; node++) {
                reader.require(
                        leadsOn(node, left[node], tree, roots) && leadsOn(node, right[node], tree, roots),
                        "%s: node %d leads nowhere".formatted(name, node));
            }
        }
        return new BatchedTrees(width, roots, feature, threshold, left, right, values);
    }

    /** A child is a later node of the tree, or one of its leaves, of which there is one more than nodes. */
    private static boolean leadsOn(int node, int child, int tree, int[] roots) {
        int end = roots[tree + 1];
        return child >= 0 ? child > node && child < end : ~child >= roots[tree] + tree && ~child <= end + tree;
    }

    /** Scratch space of one thread. */
    public final class Scorer {
        /** Rows that exceed each threshold, and rows that reach each node. */
        private final long[] exceeds = new long[thresholds.length];

        private final long[] reach = new long[left.length];

        /** Rows by how many of a feature's thresholds they exceed. */
        private final long[] byCount = new long[thresholds.length + 1];

        /**
         * Scores rows into {@code scores}.
         *
         * @param rows features of one row after the other
         * @param count how many rows
         */
        public void score(float[] rows, int count, float[] scores) {
            Arrays.fill(scores, 0, count, 0);
            for (int from = 0; from < count; from += BATCH) {
                int batch = Math.min(BATCH, count - from);
                for (int feature = 0; feature < width; feature++) {
                    if (starts[feature] < starts[feature + 1]) {
                        compare(rows, from * width + feature, batch, starts[feature], starts[feature + 1]);
                    }
                }
                long all = -1L >>> (BATCH - batch);
                for (int tree = 0; tree < roots.length - 1; tree++) {
                    pass(tree, all, scores, from);
                }
            }
        }

        private void compare(float[] rows, int offset, int batch, int from, int to) {
            Arrays.fill(byCount, 0, to - from + 1, 0);
            int at = offset;
            for (int row = 0; row < batch; row++) {
                byCount[exceeded(rows[at], from, to)] |= 1L << row;
                at += width;
            }
            long exceeding = 0;
            for (int threshold = to - 1; threshold >= from; threshold--) {
                exceeding |= byCount[threshold - from + 1];
                exceeds[threshold] = exceeding;
            }
        }

        /** How many of the thresholds the value exceeds. Most features of most rows are 0, which exceeds none. */
        private int exceeded(float value, int from, int to) {
            if (!(value > thresholds[from])) {
                return 0;
            }
            int base = from;
            for (int length = to - from; length > 1; ) {
                int half = length >>> 1;
                base += value > thresholds[base + half] ? half : 0;
                length -= half;
            }
            return base - from + 1;
        }

        private void pass(int tree, long all, float[] scores, int from) {
            int root = roots[tree];
            int end = roots[tree + 1];
            give(root < end ? root : ~(root + tree), all, scores, from);
            for (int node = root; node < end; node++) {
                long here = reach[node];
                long high = here & exceeds[condition[node]];
                give(left[node], here ^ high, scores, from);
                give(right[node], high, scores, from);
            }
        }

        private void give(int child, long set, float[] scores, int from) {
            if (child >= 0) {
                reach[child] = set;
            } else {
                add(set, values[~child], scores, from);
            }
        }

        private static void add(long set, float value, float[] scores, int from) {
            for (long rest = set; rest != 0; rest &= rest - 1) {
                scores[from + Long.numberOfTrailingZeros(rest)] += value;
            }
        }
    }

    public Scorer scorer() {
        return new Scorer();
    }
}
