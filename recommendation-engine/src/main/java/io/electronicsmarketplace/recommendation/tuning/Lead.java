package io.electronicsmarketplace.recommendation.tuning;

/**
 * How far a recipe is ahead of another one after some of the queries.
 *
 * @param difference of their figures, negative where it is behind
 * @param standardError of what it says about the difference after all of the queries; infinite where it says nothing
 */
record Lead(double difference, double standardError) {

    /** Whether it is behind even by {@code bound} standard errors more than was measured. */
    boolean isBelow(double bound) {
        return difference + bound * standardError < 0;
    }
}
