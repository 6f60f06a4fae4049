package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads trees from LightGBM's text form of a model: a block of {@code key=value} lines per tree, with
 * children as indexes of nodes or, below 0, as {@code ~leaf}. Bits of {@code decision_type}: 1 for
 * categorical splits, 2 for missing values that go left, then two bits for what is missing (0 nothing, 1
 * zero, 2 NaN).
 */
final class LightGbmText {
    private static final int CATEGORICAL = 1;
    private static final int DEFAULT_LEFT = 2;
    private static final int MISSING_SHIFT = 2;
    private static final int MISSING_NAN = 2;
    private static final int MISSING_ZERO = 1;

    private final IntArrayList roots = new IntArrayList();
    private final IntArrayList features = new IntArrayList();
    private final FloatArrayList thresholds = new FloatArrayList();
    private final IntArrayList left = new IntArrayList();
    private final IntArrayList right = new IntArrayList();
    private final IntArrayList flags = new IntArrayList();
    private final DoubleArrayList leaves = new DoubleArrayList();

    private LightGbmText() {}

    static TreeEnsemble parse(String model, int width) {
        LightGbmText text = new LightGbmText();
        Map<String, String> tree = null;
        for (String line : model.lines().toList()) {
            if (line.startsWith("Tree=") || line.equals("end of trees")) {
                if (tree != null) {
                    text.add(tree);
                }
                tree = new HashMap<>();
            } else if (tree != null && line.indexOf('=') > 0) {
                tree.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
            if (line.equals("end of trees")) {
                break;
            }
        }
        return new TreeEnsemble(
                width,
                text.roots.toIntArray(),
                text.features.toIntArray(),
                text.thresholds.toFloatArray(),
                text.left.toIntArray(),
                text.right.toIntArray(),
                text.flags.toIntArray(),
                text.leaves.toDoubleArray());
    }

    private void add(Map<String, String> tree) {
        int firstNode = features.size();
        int firstLeaf = leaves.size();
        String[] splits = values(tree, "split_feature");
        String[] limits = values(tree, "threshold");
        String[] kinds = values(tree, "decision_type");
        String[] lefts = values(tree, "left_child");
        String[] rights = values(tree, "right_child");
        for (int node = 0; node < splits.length; node++) {
            features.add(Integer.parseInt(splits[node]));
            thresholds.add(threshold(limits[node]));
            left.add(child(lefts[node], firstNode, firstLeaf));
            right.add(child(rights[node], firstNode, firstLeaf));
            flags.add(flags(Integer.parseInt(kinds[node])));
        }
        for (String leaf : values(tree, "leaf_value")) {
            leaves.add(Double.parseDouble(leaf));
        }
        roots.add(splits.length == 0 ? ~firstLeaf : firstNode);
    }

    private static String[] values(Map<String, String> tree, String key) {
        String value = tree.getOrDefault(key, "").strip();
        return value.isEmpty() ? new String[0] : value.split(" ");
    }

    private static int child(String text, int firstNode, int firstLeaf) {
        int child = Integer.parseInt(text);
        return child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
    }

    private static int flags(int decisionType) {
        int missing = decisionType >> MISSING_SHIFT;
        if ((decisionType & CATEGORICAL) != 0 || missing == MISSING_ZERO) {
            throw new IllegalArgumentException("decision type %d is none of a ranker's".formatted(decisionType));
        }
        return ((decisionType & DEFAULT_LEFT) != 0 ? TreeEnsemble.MISSING_LEFT : 0)
                + (missing == MISSING_NAN ? TreeEnsemble.MISSING_IS_NAN : 0);
    }

    /** Infinity parts what is known from what is missing: every number that a feature can have is below. */
    private static float threshold(String text) {
        return text.equals("inf") ? Float.MAX_VALUE : floor(Double.parseDouble(text));
    }

    /** The greatest float that is not above: a float is at most the one exactly if it is at most the other. */
    static float floor(double threshold) {
        float near = (float) threshold;
        return near > threshold ? Math.nextDown(near) : near;
    }
}
