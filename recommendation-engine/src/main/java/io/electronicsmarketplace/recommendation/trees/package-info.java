/**
 * Sums of regression trees as flat arrays, from whatever learner: how they are kept in a bundle and how they score
 * many rows at once.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.trees;

import org.jspecify.annotations.NullMarked;
