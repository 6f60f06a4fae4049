package io.electronicsmarketplace.recommendation.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Percentile bootstrap over users (Efron): as many users as there are, drawn with replacement, again and
 * again; the figure over all that each draw asked; the interval that holds the middle 95 % of them. With
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

    /** A figure that follows from sums over users. */
    @FunctionalInterface
    public interface Statistic {
        /** Must be a number for all sums that a draw of users can have. */
        double of(double[] sums);
    }

    /** The two-sided 95 % interval of the mean. */
    public Interval interval(UserSums sums) {
        double[][] byUser = new double[sums.users()][];
        for (int user = 0; user < byUser.length; user++) {
            byUser[user] = new double[] {sums.sums()[user], sums.counts()[user]};
        }
        return interval(byUser, sum -> sum[0] / sum[1]);
    }

    /**
     * The two-sided 95 % interval of a statistic of sums.
     *
     * @param sums by user, each with as many of them
     */
    public Interval interval(double[][] sums, Statistic statistic) {
        if (sums.length == 0) {
            return new Interval(0, 0);
        }
        // Seeds are drawn: some that lie SplittableRandom's own step apart would give one stream, shifted by a
        // draw each time, which makes intervals far too narrow.
        double[] flat = Arrays.stream(sums).flatMapToDouble(Arrays::stream).toArray();
        long[] seeds = new SplittableRandom(seed).longs(resamples).toArray();
        double[] figures = IntStream.range(0, resamples)
                .parallel()
                .mapToDouble(resample -> statistic.of(drawn(flat, sums.length, new SplittableRandom(seeds[resample]))))
                .toArray();
        Arrays.sort(figures);
        return new Interval(quantile(figures, TAIL), quantile(figures, 1 - TAIL));
    }

    /** @param sums of all users, one after the other: a resample jumps about in them, which one array makes cheap */
    private static double[] drawn(double[] sums, int users, SplittableRandom random) {
        double[] drawn = new double[sums.length / users];
        for (int draw = 0; draw < users; draw++) {
            int start = drawn.length * random.nextInt(users);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] += sums[start + i];
            }
        }
        return drawn;
    }

    /** Linear between the neighbouring order statistics. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
