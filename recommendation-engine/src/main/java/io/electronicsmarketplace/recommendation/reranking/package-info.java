/** Stage 3: rules and diversity over an ordered list, and exploration with known propensities. */
@NullMarked
package io.electronicsmarketplace.recommendation.reranking;

import org.jspecify.annotations.NullMarked;
