package io.electronicsmarketplace.recommendation.trees;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Trees laid out for {@link TreeScorer}: what their nodes ask, feature by feature. Immutable. */
final class Conditions {

    /** What a node asks of a feature: whether it is above the threshold, and what is answered where it is NaN. */
    private record Condition(int feature, float threshold, boolean missingExceeds) {
        static final Comparator<Condition> ORDER = Comparator.comparingInt(Condition::feature)
                .thenComparing(Condition::threshold)
                .thenComparing(Condition::missingExceeds);
    }

    /** Which condition each node asks. */
    final int[] asked;
    /** Thresholds of all conditions, those of a feature side by side and ascending. */
    final float[] thresholds;
    /** Whether a value that is NaN counts as above the threshold. */
    final boolean[] missingExceeds;
    /** Where the conditions of each feature begin, and their number. */
    final int[] starts;

    /** Of nodes as {@link TreeEnsemble} has them. */
    Conditions(int width, int[] feature, float[] threshold, int[] flags) {
        Condition[] ofNodes = IntStream.range(0, feature.length)
                .mapToObj(node ->
                        new Condition(feature[node], threshold[node], missingExceeds(flags[node], threshold[node])))
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
}
