package io.electronicsmarketplace.recommendation.evaluation;

/**
 * One list to be made and what it should hold.
 *
 * @param shopper index of the shopper
 * @param asOfMillis the history is strictly before
 * @param targets product indexes, ascending, distinct, at least one
 */
public record EvaluationQuery(int shopper, long asOfMillis, int[] targets) {}
