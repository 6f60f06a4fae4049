/** The shoppers of the sample: what they like, and how often they come. */
@NullMarked
package io.electronicsmarketplace.sample.shopper;

import org.jspecify.annotations.NullMarked;
