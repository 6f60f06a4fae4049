/** Matrix factorisation of implicit feedback: shoppers and products as vectors whose product is a liking. */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.factors;

import org.jspecify.annotations.NullMarked;
