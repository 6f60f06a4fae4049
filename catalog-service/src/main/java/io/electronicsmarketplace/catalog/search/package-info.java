/**
 * Finds products by words, brand, price, condition and category.
 *
 * <p>What is asked and answered stands here; {@link
 * io.electronicsmarketplace.catalog.search.lucene} answers it from this replica's own index, which
 * follows the product states on Kafka. The database is not asked.
 */
@NullMarked
package io.electronicsmarketplace.catalog.search;

import org.jspecify.annotations.NullMarked;
