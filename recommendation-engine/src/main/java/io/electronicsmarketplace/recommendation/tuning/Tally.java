package io.electronicsmarketplace.recommendation.tuning;

import java.util.Arrays;
import java.util.List;

/** How many recipes were drawn, by the laps that they were asked before they were stopped or through. */
final class Tally {
    private final int[] byLaps = new int[Laps.COUNT];

    /** Counts on from {@link #byLaps}. */
    static Tally of(List<Integer> byLaps) {
        Tally tally = new Tally();
        Arrays.setAll(tally.byLaps, byLaps::get);
        return tally;
    }

    /** @param laps from 1 to {@link Laps#COUNT}, which is all */
    void count(int laps) {
        byLaps[laps - 1]++;
    }

    /** The counts, of those stopped after the first lap first. */
    List<Integer> byLaps() {
        return Arrays.stream(byLaps).boxed().toList();
    }
}
