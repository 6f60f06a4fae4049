/** The headers that tell browsers what a page of the marketplace may do. */
@NullMarked
package io.electronicsmarketplace.gateway.headers;

import org.jspecify.annotations.NullMarked;
