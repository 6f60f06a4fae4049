/**
 * The three surfaces: home feed, next in session, similar products. Brings together what is remembered of
 * the shopper, the champion and the catalogue, chooses listings and words the reasons.
 *
 * <p>Promises: never a product that cannot be bought, that the shopper sells, bought or hid; never an
 * empty list while anything else is buyable; never a failure for want of Redis, Kafka or a model. What
 * stood in is told by the policy, in the header {@code Recommendation-Policy}, in the log of served lists and
 * in the metrics.
 */
@NullMarked
package io.electronicsmarketplace.recommender.feed;

import org.jspecify.annotations.NullMarked;
