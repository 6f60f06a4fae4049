package io.electronicsmarketplace.recommendation.evaluation;

import java.util.Arrays;

/** How the first ten places of all lists are spread over the products that could be listed. */
public final class Exposure {
    private static final int TOP = 10;

    private final int[] shown;

    public Exposure(int products) {
        this.shown = new int[products];
    }

    public void add(int[] list) {
        for (int rank = 0; rank < Math.min(TOP, list.length); rank++) {
            shown[list[rank]]++;
        }
    }

    /** coverage@10: share of {@code candidates} products that were in the first ten of any list. */
    public double coverage(int candidates) {
        long covered = Arrays.stream(shown).filter(count -> count > 0).count();
        return candidates == 0 ? 0 : covered / (double) candidates;
    }

    /**
     * Gini index of how often each of {@code candidates} products was shown: 0 when all alike, towards 1
     * when few have all: sum of (2 i - n - 1) x_i over n times the sum of x, x ascending, i from 1.
     */
    public double gini(int candidates) {
        int[] ascending =
                Arrays.stream(shown).filter(count -> count > 0).sorted().toArray();
        double weighted = 0;
        double sum = 0;
        // Products that were never shown are zeros in front of these.
        int zeros = candidates - ascending.length;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (2.0 * (zeros + i + 1) - candidates - 1) * ascending[i];
            sum += ascending[i];
        }
        return sum == 0 ? 0 : weighted / (candidates * sum);
    }
}
