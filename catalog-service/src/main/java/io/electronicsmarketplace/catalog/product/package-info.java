/**
 * Products: what an import or a seller says of them, and their version.
 *
 * <p>Whoever changes a product or what is on offer of it does so through {@link
 * io.electronicsmarketplace.catalog.product.ProductChanges} in the transaction of the change: it
 * takes the next version under the product's row lock and writes the whole new state to the outbox.
 */
@NullMarked
package io.electronicsmarketplace.catalog.product;

import org.jspecify.annotations.NullMarked;
