/**
 * Two towers: a shopper's history and a product each become a vector, learnt so that their inner product is the
 * logarithm of how much more often than by chance the product follows the history. Its popularity is left to
 * counters, which move while the towers stand still.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.tower;

import org.jspecify.annotations.NullMarked;
