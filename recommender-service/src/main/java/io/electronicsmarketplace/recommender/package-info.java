/**
 * Recommendations over what can be bought now: home feed, next in session, similar products.
 *
 * <p>{@code catalogue} holds the products in memory, {@code champion} the model that serves, {@code
 * feed} makes the lists, {@code served} logs them, {@code models} and {@code training} let people see
 * and steer the models. The {@code feed} works with whatever is there: without a model, without Redis
 * and without Kafka it still shows popular products.
 */
@NullMarked
package io.electronicsmarketplace.recommender;

import org.jspecify.annotations.NullMarked;
