package io.electronicsmarketplace.recommendation.offpolicy;

import io.electronicsmarketplace.recommendation.statistics.Interval;

/**
 * The mean reward that a policy would have had.
 *
 * @param estimator {@code snips} or {@code dr}
 * @param interval 95 %, bootstrap over users
 * @param effectiveSampleSize number of draws of the policy itself that would say as much; where it is a
 *     small part of the draws, the interval is too hopeful
 */
public record Estimate(String estimator, double value, Interval interval, double effectiveSampleSize) {}
