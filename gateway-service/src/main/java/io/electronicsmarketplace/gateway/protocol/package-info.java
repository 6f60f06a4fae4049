/** Requests that are no HTTP, or so far from it that no filter of ours ever sees them. */
@NullMarked
package io.electronicsmarketplace.gateway.protocol;

import org.jspecify.annotations.NullMarked;
