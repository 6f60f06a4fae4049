/**
 * The storefront's files: what its build made, or a page that tells how to build it. Names with a
 * hash may be kept by browsers for ever; the page itself is asked for again each time.
 */
@NullMarked
package io.electronicsmarketplace.gateway.storefront;

import org.jspecify.annotations.NullMarked;
