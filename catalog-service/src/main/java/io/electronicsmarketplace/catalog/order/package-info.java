/**
 * Orders: a listing is bought once, whoever asks how often at the same time.
 *
 * <p>Reserving, paying and the product's new state are one transaction. Payment is a port; the
 * sandbox behind it pays at once, so an order is paid as soon as it is placed.
 */
@NullMarked
package io.electronicsmarketplace.catalog.order;

import org.jspecify.annotations.NullMarked;
