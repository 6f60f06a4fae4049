/**
 * What a service does before it is ready, so that its first requests are not slow.
 */
@NullMarked
package io.electronicsmarketplace.support.warmup;

import org.jspecify.annotations.NullMarked;
