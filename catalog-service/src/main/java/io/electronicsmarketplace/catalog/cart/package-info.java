/** Carts of visitors and users. A cart reserves nothing: who orders first, buys. */
@NullMarked
package io.electronicsmarketplace.catalog.cart;

import org.jspecify.annotations.NullMarked;
