/** Second-hand items on offer: which products sellers sell, in which condition, at which price. */
@NullMarked
package io.electronicsmarketplace.sample.listing;

import org.jspecify.annotations.NullMarked;
