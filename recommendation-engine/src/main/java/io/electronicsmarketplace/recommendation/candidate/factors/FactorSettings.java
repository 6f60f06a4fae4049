package io.electronicsmarketplace.recommendation.candidate.factors;

/**
 * Settings of {@link AlternatingLeastSquares}.
 *
 * @param dimensions length of a vector
 * @param confidence how much an interaction of evidence 1 counts above none (alpha of the paper)
 * @param regularisation lambda of the paper
 * @param iterations each solves for all shoppers and all products once
 */
public record FactorSettings(int dimensions, float confidence, float regularisation, int iterations) {}
