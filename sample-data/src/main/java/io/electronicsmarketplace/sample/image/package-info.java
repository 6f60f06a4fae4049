/** Pictures of products: simple SVG drawings by kind, in the product's and its brand's colours. */
@NullMarked
package io.electronicsmarketplace.sample.image;

import org.jspecify.annotations.NullMarked;
