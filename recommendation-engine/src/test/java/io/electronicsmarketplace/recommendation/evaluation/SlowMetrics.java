package io.electronicsmarketplace.recommendation.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The metrics as their definitions read, without a thought for speed: what the fast ones are held against. */
final class SlowMetrics {
    private SlowMetrics() {}

    static double hit(List<Integer> list, Set<Integer> targets, int depth) {
        return list.stream().limit(depth).anyMatch(targets::contains) ? 1 : 0;
    }

    static double recall(List<Integer> list, Set<Integer> targets, int depth) {
        return (double) list.stream().limit(depth).filter(targets::contains).count() / targets.size();
    }

    static double reciprocalRank(List<Integer> list, Set<Integer> targets, int depth) {
        for (int rank = 1; rank <= Math.min(depth, list.size()); rank++) {
            if (targets.contains(list.get(rank - 1))) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    static double ndcg(List<Integer> list, Set<Integer> targets, int depth) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 1; rank <= depth; rank++) {
            double discounted = 1 / (Math.log(rank + 1) / Math.log(2));
            gain += rank <= list.size() && targets.contains(list.get(rank - 1)) ? discounted : 0;
            ideal += rank <= targets.size() ? discounted : 0;
        }
        return gain / ideal;
    }

    static double coverage(int[] shown) {
        return (double) Arrays.stream(shown).filter(count -> count > 0).count() / shown.length;
    }

    /** Mean absolute difference of all pairs, by twice the mean. */
    static double gini(int[] shown) {
        double differences = 0;
        for (int left : shown) {
            for (int right : shown) {
                differences += Math.abs(left - right);
            }
        }
        double mean = Arrays.stream(shown).average().orElseThrow();
        return differences / (2 * mean * shown.length * shown.length);
    }
}
