package io.electronicsmarketplace.recommendation.trees;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import java.util.Arrays;

/**
 * Boosted regression trees (Friedman, Annals of Statistics 2001) as flat arrays. All inner nodes of all
 * trees stand in one numbering, so do all leaves; a child below 0 is the leaf {@code ~child}. A row of
 * features goes left at a node if its feature is at most the threshold. A child stands behind its parent, and
 * nothing else leads to it.
 */
public final class TreeEnsemble {
    /** A feature that is missing (NaN) goes left here. */
    public static final int MISSING_LEFT = 1;
    /** NaN is taken for missing here; where it is not, it counts as 0. */
    public static final int MISSING_IS_NAN = 2;

    private final int width;
    private final int[] roots;
    private final int[] feature;
    private final float[] threshold;
    private final int[] left;
    private final int[] right;
    private final int[] flags;
    private final double[] leaves;
    private final Conditions conditions;

    /**
     * @param width number of features of a row
     * @param roots for each tree its first node, or {@code ~leaf} for a tree that is a leaf alone
     * @param feature index of the feature that each node looks at
     * @param flags sums of {@link #MISSING_LEFT} and {@link #MISSING_IS_NAN}
     * @param leaves value of each leaf
     * @throws IllegalArgumentException if these are no trees
     */
    public TreeEnsemble(
            int width,
            int[] roots,
            int[] feature,
            float[] threshold,
            int[] left,
            int[] right,
            int[] flags,
            double[] leaves) {
        this.width = width;
        this.roots = roots.clone();
        this.feature = feature.clone();
        this.threshold = threshold.clone();
        this.left = left.clone();
        this.right = right.clone();
        this.flags = flags.clone();
        this.leaves = leaves.clone();
        String defect = defect();
        if (!defect.isEmpty()) {
            throw new IllegalArgumentException(defect);
        }
        this.conditions = new Conditions(width, feature, threshold, flags);
    }

    public int trees() {
        return roots.length;
    }

    /** Number of features of a row. */
    public int width() {
        return width;
    }

    /**
     * The sum over trees of each row.
     *
     * @param matrix rows of {@link #width} features one after the other
     */
    public float[] score(float[] matrix, int rows) {
        float[] scores = new float[rows];
        scorer().score(matrix, rows, scores);
        return scores;
    }

    /** Scratch space for one thread that scores often. */
    public TreeScorer scorer() {
        return new TreeScorer(width, roots, left, right, leaves, conditions);
    }

    /** Writes arrays whose names begin with {@code name}. */
    public void write(BundleWriter writer, String name) {
        writer.ints(name + ".roots", IntArray.of(roots));
        writer.ints(name + ".features", IntArray.of(feature));
        writer.floats(name + ".thresholds", FloatArray.of(threshold));
        writer.ints(name + ".left", IntArray.of(left));
        writer.ints(name + ".right", IntArray.of(right));
        writer.ints(name + ".flags", IntArray.of(flags));
        writer.longs(
                name + ".leaves",
                LongArray.of(Arrays.stream(leaves)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray()));
    }

    /** Reads what {@link #write} wrote, and refuses what would not end, or end outside. */
    public static TreeEnsemble read(BundleReader reader, String name, int width) {
        try {
            return new TreeEnsemble(
                    width,
                    reader.ints(name + ".roots").toArray(),
                    reader.ints(name + ".features").toArray(),
                    reader.floats(name + ".thresholds").toArray(),
                    reader.ints(name + ".left").toArray(),
                    reader.ints(name + ".right").toArray(),
                    reader.ints(name + ".flags").toArray(),
                    Arrays.stream(reader.longs(name + ".leaves").toArray())
                            .mapToDouble(Double::longBitsToDouble)
                            .toArray());
        } catch (IllegalArgumentException e) {
            throw reader.refusal(name + ": " + e.getMessage());
        }
    }

    /** Says what makes these no trees, or returns an empty string. */
    private String defect() {
        int nodes = feature.length;
        if (threshold.length != nodes || left.length != nodes || right.length != nodes || flags.length != nodes) {
            return "columns of nodes differ in length";
        }
        boolean[] reached = new boolean[nodes];
        for (int root : roots) {
            if (!leadsOn(-1, root, reached, leaves.length)) {
                return "a root is not there";
            }
        }
        for (int node = 0; node < nodes; node++) {
            if (feature[node] < 0 || feature[node] >= width) {
                return "node %d looks at feature %d of %d".formatted(node, feature[node], width);
            }
            if (!leadsOn(node, left[node], reached, leaves.length)
                    || !leadsOn(node, right[node], reached, leaves.length)) {
                return "node %d leads nowhere".formatted(node);
            }
        }
        return Arrays.stream(leaves).allMatch(Double::isFinite) ? "" : "a leaf has no number";
    }

    /** Whether the child is a leaf, or a node behind its parent that nothing else leads to. */
    private static boolean leadsOn(int node, int child, boolean[] reached, int leaves) {
        if (child < 0) {
            return ~child < leaves;
        }
        if (child <= node || child >= reached.length || reached[child]) {
            return false;
        }
        reached[child] = true;
        return true;
    }
}
