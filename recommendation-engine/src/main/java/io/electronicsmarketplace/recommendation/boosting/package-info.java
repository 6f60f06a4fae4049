/**
 * Gradient-boosted regression trees for rows of floats: quantile bins, leaf-wise growth on histograms,
 * logistic loss. Plain Java, so that fitting needs no native code, and equal for any number of threads.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.boosting;

import org.jspecify.annotations.NullMarked;
