/**
 * Listings: single second-hand items that sellers offer, each of one product, with a stock of
 * exactly one.
 */
@NullMarked
package io.electronicsmarketplace.catalog.listing;

import org.jspecify.annotations.NullMarked;
