/**
 * Twins: variants of one product (a colour, a size, a platform) among which a source spread each review, so
 * that the same shoppers have rated all of them on the same day. To a model they look like the best of
 * neighbours, and to a measurement like hits that nobody would call one. They are found in the rows before
 * T, and every row is then counted as one of the product that stands for its variants.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.twins;

import org.jspecify.annotations.NullMarked;
