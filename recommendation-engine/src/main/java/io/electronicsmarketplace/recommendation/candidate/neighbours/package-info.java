/**
 * Products that the same shoppers liked: cosine neighbours (item-kNN) and the random walk RP3beta. Both
 * are a list of the strongest relations of each product, made in one way and read in one way.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.neighbours;

import org.jspecify.annotations.NullMarked;
