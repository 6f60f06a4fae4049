package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.RankingExamples;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns one tree of two leaves per feature, split at the feature's mean; what the leaves say depends on
 * every number of the examples. Remembers what it was taught.
 */
final class StumpLearner implements TreeLearner {
    final List<RankingExamples> taught = new ArrayList<>();

    @Override
    public Optional<String> hindrance() {
        return Optional.empty();
    }

    @Override
    public TreeEnsemble learn(RankingExamples examples, RankerSettings settings, long seed) {
        taught.add(examples);
        int width = examples.width();
        int[] nodes = new int[width];
        Arrays.setAll(nodes, node -> node);
        float[] means = new float[width];
        double[] leaves = new double[2 * width];
        float[] matrix = examples.matrix();
        float[] labels = examples.labels();
        for (int feature = 0; feature < width; feature++) {
            double sum = 0;
            double taken = 0;
            int known = 0;
            for (int row = 0; row < examples.rows(); row++) {
                float value = matrix[row * width + feature];
                if (!Float.isNaN(value)) {
                    sum += value;
                    taken += value * labels[row];
                    known++;
                }
            }
            means[feature] = known == 0 ? 0 : (float) (sum / known);
            leaves[2 * feature] = Math.sin(sum);
            leaves[2 * feature + 1] = Math.sin(taken);
        }
        int[] left = new int[width];
        int[] right = new int[width];
        Arrays.setAll(left, node -> ~(2 * node));
        Arrays.setAll(right, node -> ~(2 * node + 1));
        int[] flags = new int[width];
        Arrays.fill(flags, TreeEnsemble.MISSING_IS_NAN);
        return new TreeEnsemble(width, nodes, nodes, means, left, right, flags, leaves);
    }
}
