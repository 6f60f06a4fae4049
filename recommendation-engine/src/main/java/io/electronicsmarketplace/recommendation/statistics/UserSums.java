package io.electronicsmarketplace.recommendation.statistics;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * A metric's sum and number of queries by user, from which the mean over all queries follows for any
 * resample of users.
 *
 * @param sums of the metric, one per user
 * @param counts of queries of the same users
 */
public record UserSums(double[] sums, int[] counts) {

    /**
     * @param users who asked each query
     * @param values the metric of each query
     */
    public static UserSums of(int[] users, double[] values) {
        Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
        int[] numberOf = new int[users.length];
        for (int query = 0; query < users.length; query++) {
            numberOf[query] = numbers.computeIfAbsent(users[query], user -> numbers.size());
        }
        double[] sums = new double[numbers.size()];
        int[] counts = new int[numbers.size()];
        for (int query = 0; query < users.length; query++) {
            sums[numberOf[query]] += values[query];
            counts[numberOf[query]]++;
        }
        return new UserSums(sums, counts);
    }

    public int users() {
        return sums.length;
    }

    public double mean() {
        double sum = 0;
        long count = 0;
        for (int user = 0; user < sums.length; user++) {
            sum += sums[user];
            count += counts[user];
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * Standard error of {@link #mean} when users are drawn: that of a ratio of sums (Cochran, Sampling
     * Techniques, 1977, section 6.3), for users ask different numbers of queries.
     */
    public double standardError() {
        double mean = mean();
        double squares = 0;
        long count = 0;
        for (int user = 0; user < sums.length; user++) {
            double residual = sums[user] - mean * counts[user];
            squares += residual * residual;
            count += counts[user];
        }
        return count == 0 ? 0 : Math.sqrt(squares) / count;
    }

    /** This minus {@code other} of the same queries: the sums of paired differences. */
    public UserSums minus(UserSums other) {
        double[] differences = new double[sums.length];
        for (int user = 0; user < differences.length; user++) {
            if (counts[user] != other.counts[user]) {
                throw new IllegalArgumentException("these are not the same queries");
            }
            differences[user] = sums[user] - other.sums[user];
        }
        return new UserSums(differences, counts);
    }
}
