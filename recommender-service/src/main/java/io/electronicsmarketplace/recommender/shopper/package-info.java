/**
 * What Redis remembers of a shopper, read within a deadline. Promises an answer in time whatever Redis
 * does: what cannot be had is unknown, and said to be.
 */
@NullMarked
package io.electronicsmarketplace.recommender.shopper;

import org.jspecify.annotations.NullMarked;
