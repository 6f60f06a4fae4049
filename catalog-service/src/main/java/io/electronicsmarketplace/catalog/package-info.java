/**
 * The catalogue: products and the second-hand listings of them, search, carts, favourites and orders.
 *
 * <p>One package per feature. PostgreSQL is the truth; every change of what can be bought leaves
 * through {@link io.electronicsmarketplace.catalog.outbox} as a product state on Kafka, from which
 * the search index here, the recommender and the archive follow.
 */
@NullMarked
package io.electronicsmarketplace.catalog;

import org.jspecify.annotations.NullMarked;
