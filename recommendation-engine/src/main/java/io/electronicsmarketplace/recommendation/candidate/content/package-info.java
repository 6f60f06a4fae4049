/**
 * What products are by their titles: a space of weighted words, in which a product that nobody bought yet
 * has its place, and popular products whose titles are like those of the shopper's history.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.content;

import org.jspecify.annotations.NullMarked;
