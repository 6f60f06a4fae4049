package io.electronicsmarketplace.recommendation.generated;

import java.util.SplittableRandom;

/** Ranks that occur as often as words and products do: the n-th in proportion to 1 / n (Zipf's law). */
public final class Zipf {
    private Zipf() {}

    /** A rank from 0 to below {@code count}. */
    public static int rank(SplittableRandom random, int count) {
        return Math.min(count - 1, (int) Math.exp(random.nextDouble() * Math.log(count + 1)) - 1);
    }
}
