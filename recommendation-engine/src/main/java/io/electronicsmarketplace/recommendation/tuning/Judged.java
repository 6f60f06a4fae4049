package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.pipeline.Recipe;

/**
 * A recipe and its figure on the validation window.
 *
 * @param ndcg10 mean of NDCG@10 in the static and the live view
 */
public record Judged(Recipe recipe, double ndcg10) {}
