package io.electronicsmarketplace.sample.random;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from distributions that the JDK lacks. {@link StrictMath} keeps them equal on every machine. */
public final class Draws {
    private Draws() {}

    public static <T> T oneOf(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An index drawn with probability proportional to its weight; weights needn't sum to one. */
    public static int weighted(double[] weights, RandomGenerator random) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return lastPositive(weights);
    }

    /** {@code exp(N(0, spread²))}: a factor around one, rarely far from it. */
    public static double logNormal(double spread, RandomGenerator random) {
        return StrictMath.exp(spread * random.nextGaussian());
    }

    /** A waiting time with the given mean. */
    public static double exponential(double mean, RandomGenerator random) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    // Rounding may leave a sliver of the total beyond the last weight.
    private static int lastPositive(double[] weights) {
        for (int i = weights.length - 1; i >= 0; i--) {
            if (weights[i] > 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no positive weight to draw by");
    }
}
