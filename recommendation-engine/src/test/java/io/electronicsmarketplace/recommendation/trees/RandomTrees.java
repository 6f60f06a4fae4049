package io.electronicsmarketplace.recommendation.trees;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Trees grown by chance, with the plain walk that defines what a row comes to. */
record RandomTrees(
        int width,
        int[] roots,
        int[] feature,
        float[] threshold,
        int[] left,
        int[] right,
        int[] flags,
        double[] leaves) {
    private static final int MOST_NODES = 40;

    /** Few different numbers, so that values meet thresholds. */
    static float number(SplittableRandom random) {
        return (random.nextInt(9) - 4) / 2f;
    }

    /** Each tree splits leaves drawn by chance; some are a leaf alone. */
    static RandomTrees grown(int trees, int width, SplittableRandom random) {
        int most = trees * MOST_NODES;
        RandomTrees grown = new RandomTrees(
                width,
                new int[trees],
                new int[most],
                new float[most],
                new int[most],
                new int[most],
                new int[most],
                random.doubles(most + trees, -1, 1).toArray());
        int node = 0;
        int leaf = 0;
        for (int tree = 0; tree < trees; tree++) {
            int count = random.nextInt(MOST_NODES + 1);
            // Open ends as 2 · node, or 2 · node + 1 for the right; -1 is the root's place.
            int[] open = new int[count + 1];
            open[0] = -1;
            for (int ends = 1; ends <= count; ends++, node++) {
                int split = random.nextInt(ends);
                grown.hang(open[split], node, tree);
                grown.feature[node] = random.nextInt(width);
                grown.threshold[node] = number(random);
                grown.flags[node] = random.nextInt(4);
                open[split] = 2 * node;
                open[ends] = 2 * node + 1;
            }
            for (int end : open) {
                grown.hang(end, ~leaf++, tree);
            }
        }
        return grown.ofNodes(node);
    }

    private RandomTrees ofNodes(int nodes) {
        return new RandomTrees(
                width,
                roots,
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(right, nodes),
                Arrays.copyOf(flags, nodes),
                leaves);
    }

    private void hang(int end, int child, int tree) {
        if (end < 0) {
            roots[tree] = child;
        } else {
            (end % 2 == 0 ? left : right)[end / 2] = child;
        }
    }

    /** The sum of the leaves that the row at {@code offset} comes to. */
    double walk(float[] matrix, int offset) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (node >= 0) {
                node = goesLeft(node, matrix[offset + feature[node]]) ? left[node] : right[node];
            }
            sum += leaves[~node];
        }
        return sum;
    }

    private boolean goesLeft(int node, float value) {
        if (!Float.isNaN(value)) {
            return value <= threshold[node];
        }
        boolean known = (flags[node] & TreeEnsemble.MISSING_IS_NAN) != 0;
        return known ? (flags[node] & TreeEnsemble.MISSING_LEFT) != 0 : 0 <= threshold[node];
    }

    TreeEnsemble ensemble() {
        return new TreeEnsemble(width, roots, feature, threshold, left, right, flags, leaves);
    }
}
