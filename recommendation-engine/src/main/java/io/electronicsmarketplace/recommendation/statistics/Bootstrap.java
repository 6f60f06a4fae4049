package io.electronicsmarketplace.recommendation.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Percentile bootstrap over users (Efron): as many users as there are, drawn with replacement, again and
 * again; the mean over the queries of each draw; the interval that holds the middle 95 % of them. With
 * {@link UserSums#minus} the same is a paired comparison.
 *
 * <p>Every resample has a seed of its own, so that threads do not change the result.
 */
public final class Bootstrap {
    private static final double TAIL = 0.025;

    private final int resamples;
    private final long seed;

    public Bootstrap(int resamples, long seed) {
        this.resamples = resamples;
        this.seed = seed;
    }

    /** The two-sided 95 % interval of the mean. */
    public Interval interval(UserSums sums) {
        if (sums.users() == 0) {
            return new Interval(0, 0);
        }
        // Drawn, not counted up: SplittableRandom steps by a constant, and seeds that lie that constant apart
        // give one stream, shifted by a draw each time, which makes intervals far too narrow.
        long[] seeds = new SplittableRandom(seed).longs(resamples).toArray();
        double[] means = IntStream.range(0, resamples)
                .parallel()
                .mapToDouble(resample -> mean(sums, new SplittableRandom(seeds[resample])))
                .toArray();
        Arrays.sort(means);
        return new Interval(quantile(means, TAIL), quantile(means, 1 - TAIL));
    }

    private static double mean(UserSums sums, SplittableRandom random) {
        int users = sums.users();
        double sum = 0;
        long count = 0;
        for (int draw = 0; draw < users; draw++) {
            int user = random.nextInt(users);
            sum += sums.sums()[user];
            count += sums.counts()[user];
        }
        return sum / count;
    }

    /** Linear between the neighbouring order statistics. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
