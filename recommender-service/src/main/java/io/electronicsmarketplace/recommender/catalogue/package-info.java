/**
 * The catalogue in memory: a projection of the Kafka topic {@code product-states}, which every replica
 * reads as a whole at its start and follows from then on.
 *
 * <p>Promises that a product whose last listing was sold is gone from {@link
 * io.electronicsmarketplace.recommender.catalogue.CatalogueView} within a second of the sale's commit,
 * and that an older state never replaces a newer one.
 */
@NullMarked
package io.electronicsmarketplace.recommender.catalogue;

import org.jspecify.annotations.NullMarked;
