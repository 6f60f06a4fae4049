package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.data.InteractionLog;

/**
 * The split by global time: T is the timestamp of row floor(0.9 n), counted from 0 in the order of time;
 * training is strictly before T, the test window is everything from T on.
 *
 * @param log all rows that this split may know
 * @param atMillis T
 */
public record TimeSplit(InteractionLog log, long atMillis) {
    private static final double TRAINING_SHARE = 0.9;

    /** The split of a whole log: its last tenth is the test window. */
    public static TimeSplit of(InteractionLog log) {
        if (log.rows() == 0) {
            throw new IllegalArgumentException("a log without rows cannot be split");
        }
        return new TimeSplit(log, log.atMillis((int) Math.floor(TRAINING_SHARE * log.rows())));
    }

    /** The rows to learn from. */
    public InteractionLog training() {
        return log.before(atMillis);
    }

    /** The split for tuning: training cut the same way, so that the test window stays closed. */
    public TimeSplit validation() {
        return of(training());
    }
}
