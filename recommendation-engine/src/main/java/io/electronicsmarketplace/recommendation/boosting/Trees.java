package io.electronicsmarketplace.recommendation.boosting;

import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.util.List;

/** A sum of regression trees; with logistic loss the log-odds of a row's label. Immutable. */
public final class Trees {
    private final List<Tree> trees;

    Trees(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** The first {@code count} trees. */
    public Trees first(int count) {
        return new Trees(trees.subList(0, count));
    }

    public int count() {
        return trees.size();
    }

    /** The same trees for rows of {@code width} floats, of which none is missing. */
    public TreeEnsemble ensemble(int width) {
        int nodes = trees.stream().mapToInt(tree -> tree.feature().length).sum();
        int[] roots = new int[trees.size()];
        int[] feature = new int[nodes];
        float[] threshold = new float[nodes];
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        double[] leaves = new double[nodes + trees.size()];
        int node = 0;
        for (int number = 0; number < trees.size(); number++) {
            Tree tree = trees.get(number);
            // Every tree has one leaf more than nodes.
            int leaf = node + number;
            int count = tree.feature().length;
            roots[number] = count == 0 ? ~leaf : node;
            System.arraycopy(tree.feature(), 0, feature, node, count);
            System.arraycopy(tree.threshold(), 0, threshold, node, count);
            for (int at = 0; at < count; at++) {
                left[node + at] = moved(tree.left()[at], node, leaf);
                right[node + at] = moved(tree.right()[at], node, leaf);
            }
            for (int at = 0; at <= count; at++) {
                leaves[leaf + at] = tree.values()[at];
            }
            node += count;
        }
        return new TreeEnsemble(width, roots, feature, threshold, left, right, new int[nodes], leaves);
    }

    private static int moved(int child, int nodes, int leaves) {
        return child < 0 ? child - leaves : child + nodes;
    }

    Tree tree(int number) {
        return trees.get(number);
    }

    /** Adds the values of tree number {@code tree} to the scores of all rows. */
    public void addTo(float[] scores, int tree, BinnedRows rows) {
        for (int row = 0; row < rows.rows(); row++) {
            scores[row] += trees.get(tree).value(rows, row);
        }
    }
}
